import type { Tasks } from '../../src/ledger/tasks/ports.ts'
import { may } from '../../src/referrals/access/may.ts'
import type {
  Caution,
  ListPlace,
  ReferralEvent,
  ReferralInList,
  ReferralOpened,
  Referrals,
  TaskListed,
  Viewer,
} from '../../src/referrals/ports.ts'
import type { Instant } from '../../src/time/instant.ts'

type Task = TaskListed & { readonly detail: Readonly<Record<string, unknown>> }
export type Kept = { readonly team: string; readonly referral: ReferralOpened }
export type KeptTask = { readonly team: string; readonly task: Task; readonly conversation?: string }

/** One line of the log of everything that was shown to somebody. */
export type Logged = { readonly kind: string; readonly viewer: Viewer; readonly about?: string; readonly at: Instant }

/**
 * The port in memory, as the contract says: only the viewer's own team is read, a foreign id answers `undefined`, each
 * opening is one event and each list shown is one. `may` is asked as the store asks it.
 */
export const fakeReferrals = (
  kept: readonly Kept[],
  keptTasks: readonly KeptTask[],
): Referrals & Pick<Tasks, 'command'> & { readonly log: readonly Logged[] } => {
  const log: Logged[] = []
  const done = new Map<string, { readonly by: string; readonly at: Instant }>()
  const withDone = (task: Task): Task => ({ ...task, done: task.done || done.has(task.id) })
  const own = (viewer: Viewer, id: string) =>
    keptTasks.find(({ team, task }) => team === viewer.team && task.id === id)?.task
  const clear = ({ detail: _, ...task }: Task): TaskListed => task

  return {
    log,
    list: async (viewer, { after, size }, now) => {
      log.push({ kind: 'listed', viewer, at: now })
      return kept
        .filter(({ team }) => team === viewer.team)
        .map(({ referral }) =>
          inList(
            referral,
            keptTasks.map(({ task }) => withDone(task)),
            may({ is: 'staff', ...viewer }, 'read-story', viewer) === 'yes',
          ),
        )
        .sort(inOrder)
        .filter((row) => after === undefined || inOrder(row, after) > 0)
        .slice(0, size)
    },
    open: async (viewer, id, now) => {
      const found = kept.find(({ team, referral }) => team === viewer.team && referral.id === id)?.referral
      if (found === undefined) return undefined
      log.push({ kind: 'opened', viewer, about: id, at: now })
      const event: ReferralEvent = { at: now, kind: 'opened', actor: viewer.name }
      const tasks = keptTasks.filter(({ team, task }) => team === viewer.team && task.referralId === id)
      return { ...found, events: [...found.events, event], tasks: tasks.map(({ task }) => withDone(task)) }
    },
    tasks: async (viewer) =>
      keptTasks.filter(({ team }) => team === viewer.team).map(({ task }) => clear(withDone(task))),
    task: async (viewer, id, now) => {
      const found = own(viewer, id)
      if (found === undefined) return undefined
      if (mayNot(viewer, 'open-task', found)) return 'refused'
      log.push({ kind: 'task-opened', viewer, about: id, at: now })
      const about = kept.find(({ referral }) => referral.id === found.referralId)?.referral
      const from = keptTasks.find(({ task }) => task === found)?.conversation
      const beside = keptTasks
        .filter(({ team, task, conversation }) => team === viewer.team && task !== found && conversation === from)
        .map(({ task }) => clear(withDone(task)))
      return {
        ...withDone(found),
        isHeld: about?.referral.hold.on ?? false,
        ...(about && { about: { reference: about.reference, sentAt: about.sentAt, referral: about.referral } }),
        beside: from === undefined ? [] : beside,
      }
    },
    command: async (viewer, id, { is }, now) => {
      if (is !== 'done') throw new Error(`The inbox does not ${is} tasks yet.`)
      const found = own(viewer, id)
      if (found === undefined) return { is: 'absent' }
      if (mayNot(viewer, 'finish-task', found)) return { is: 'refused', code: 'role' }
      const before = done.get(id)
      if (before !== undefined) return { is: 'done', ...before }
      done.set(id, { by: viewer.name, at: now })
      log.push({ kind: 'task-done', viewer, about: id, at: now })
      return { is: 'changed' }
    },
  }
}

/** Every referral here was opened before and waits for its decision, so it is due on the day of that. */
const inList = (referral: ReferralOpened, tasks: readonly TaskListed[], mayRead: boolean): ReferralInList => {
  const its = tasks.filter(({ referralId }) => referralId === referral.id)
  const { hold } = referral.referral
  const isHarmFeared = mayRead && hold.because.includes('serious-harm')
  const caution = cautionIn(
    hold.on,
    its.map(({ what }) => what),
  )
  const isAlerted = its.some(({ what, done }) => !done && (what === 'urgent-words' || what === 'loss-told'))
  const place = isAlerted || isHarmFeared ? 0 : caution === 'held' ? 1 : 4
  return { ...referral, caution, isHarmFeared, place, due: referral.decideBy }
}

const inOrder = (one: ListPlace, other: ListPlace): number => {
  const [first, second] = [one, other].map(({ place, due, sentAt, id }) => [place, due, sentAt, id].join('~'))
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1
}

const cautionIn = (isHeld: boolean, made: readonly TaskListed['what'][]): Caution => {
  if (isHeld || made.some((what) => ['urgent-words', 'loss-told', 'social-worker-agreement'].includes(what)))
    return 'held'
  return made.includes('private-check') ? 'check-first' : 'none'
}

const mayNot = (viewer: Viewer, what: 'open-task' | 'finish-task', task: TaskListed): boolean =>
  may({ is: 'staff', ...viewer }, what, { team: viewer.team, task }) !== 'yes'

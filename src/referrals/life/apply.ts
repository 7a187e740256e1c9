import type { Instant } from '../../time/instant.ts'
import type { Actor } from '../access/actor.ts'
import { may } from '../access/may.ts'
import { barred } from './barred.ts'
import type { Cause, LifeTask, OnlyFor } from './causes.ts'
import { changed } from './changed.ts'
import { closings } from './closings.ts'
import { asked, LifeCommand } from './command.ts'
import { hasLooked } from './hasLooked.ts'
import type { Life } from './life.ts'
import { type LifeRow, lifeTable } from './lifeTable.ts'
import { type State, states } from './states.ts'
import { tasksMoved } from './tasksMoved.ts'
import type { TeamRules } from './teamRules.ts'
import { type WhyNot, whyNot } from './whyNot.ts'

/** A step as the timeline keeps it. `given` is what was said with it: sealed with the case. */
export type LifeEvent = {
  readonly at: Instant
  readonly kind: string
  /** A staff member's name as signed in, or a code: `family`, `professional`, `service`. */
  readonly actor: string
  readonly from: State
  readonly to: State
  readonly given: LifeCommand
}

export type Applied =
  | {
      readonly is: 'moved'
      readonly life: Life
      readonly event: LifeEvent
      readonly causes: readonly Cause[]
      /** Its day to be looked at began anew: whoever was told of the one before knows nothing of this one. */
      readonly looked: boolean
    }
  | { readonly is: 'refused'; readonly code: WhyNot; readonly why: string }

/**
 * One step in the life of a referral, or why not. Pure. `wish` is checked here, so that a form may hand over what was
 * typed: what is missing is asked for by name. Who may is asked first, and of another team's referral nothing is said.
 *
 * @example apply(life, { is: 'not-accept' }, lead, now, rules)
 * // { is: 'refused', code: 'not-said', why: 'Please say first: why; what may help instead.' }
 */
export const apply = (
  life: Life,
  wish: { readonly is: string; readonly [said: string]: unknown },
  actor: Actor,
  now: Instant,
  rules: TeamRules,
): Applied => {
  const name = nameOf(wish.is)
  if (name === undefined) return refused('not-said', whyNot['not-said']([]))
  const answer = may(actor, name, life)
  if (answer === 'not-there') return refused('not-there', whyNot['not-there']())
  if (answer === 'no') return refused('role', whyNot.role())
  const row = lifeTable.find(({ command, from }) => command === name && from.includes(life.state))
  if (row === undefined) return refused('not-from-here', whyNot['not-from-here'](states[life.state].means))
  const said = LifeCommand.safeParse(wish)
  if (!said.success) return refused('not-said', whyNot['not-said'](missingIn(said.error.issues)))
  const command = said.data
  const bar = barred(life, row, command, now, rules)
  if (bar !== undefined) return { is: 'refused', ...bar }
  const after = changed(life, row, command, actor, now, rules)
  const looked = hasLooked(row, command, actor)
  return {
    is: 'moved',
    life: after,
    event: { at: now, kind: row.event, actor: actorOf(actor), from: life.state, to: after.state, given: command },
    causes: [...causesOf(row, command, after, rules), ...tasksMoved(life, command, after, looked)],
    looked,
  }
}

const nameOf = (is: string): LifeCommand['is'] | undefined => lifeTable.find(({ command }) => command === is)?.command

const refused = (code: WhyNot, why: string): Applied => ({ is: 'refused', code, why })

const missingIn = (issues: readonly { readonly path: readonly PropertyKey[] }[]): readonly string[] => [
  ...new Set(issues.flatMap(({ path }) => asked[String(path[0])] ?? [])),
]

const actorOf = (actor: Actor): string => {
  switch (actor.is) {
    case 'staff':
      return actor.name
    case 'family':
      return 'family'
    case 'referrer':
      return 'professional'
    case 'clock':
      return 'service'
  }
}

const causesOf = (row: LifeRow, command: LifeCommand, after: Life, rules: TeamRules): readonly Cause[] => [
  ...row.causes.filter((cause) => cause.is !== 'task' || isFor(cause.only, after)),
  ...(command.is === 'close' && closings[command.reason].stops
    ? [{ is: 'stop' as const, reason: command.reason }]
    : []),
  // Once, when the limit is reached: what is tried after it is the team's own decision.
  ...(command.is === 'record-attempt' && command.outcome !== 'reached' && after.attempts === rules.contactAttempts
    ? [task('contact-limit')]
    : []),
]

const isFor = (only: OnlyFor | undefined, { source, tell }: Life): boolean =>
  only === undefined || (only === 'agreed-to-tell' ? tell.length > 0 : only === source)

const task = (name: LifeTask): Cause => ({ is: 'task', task: name })

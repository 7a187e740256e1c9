import { type ErasureReason, erasureReasons } from '../store/keys/erasure.ts'
import type { AdminWorld, Ended, Given } from './command.ts'
import { eachFound } from './eachFound.ts'

export const eraseHeld = async ({ args, options }: Given, world: AdminWorld): Promise<Ended> => {
  const { reason, 'even-so': evenSo } = options
  if (!isReason(reason))
    return { is: 'usage', lines: [`Say why: --reason ${Object.keys(erasureReasons).join('|')}. Never in words.`] }
  return eachFound(args, world, async (store, now) => {
    if (evenSo !== true) {
      const waiting = await Promise.all(args.map((which) => store.cases.isDangerOpen(which)))
      const which = waiting.indexOf(true)
      if (which !== -1) return { is: 'refused', lines: unanswered(args.length === 1 ? undefined : which + 1) }
    }
    const lines: string[] = []
    for (const which of args) {
      const erased = await store.cases.erase(which, reason, now)
      // A task goes with the conversation that made it.
      if (erased.is !== 'done') continue
      const { subject, keys, sent } = erased
      lines.push(`Erased: ${subject.is} ${subject.id} and the ${keys} ${keys === 1 ? 'key' : 'keys'} it had.`)
      if (sent.length > 0)
        lines.push(
          `Not erased, because it was sent and is a referral now: ${sent.join(', ')}. If it is theirs too, erase it by its reference.`,
        )
    }
    const { place } = await store.cases.erasures()
    return {
      is: 'done',
      lines: [
        ...lines,
        'A running service forgets the keys within a minute.',
        `It is on the erasure list (${place}): copy that off this machine now, with: npm run --silent admin -- erasures`,
        'Backups of the key store made before now still hold the keys: delete them as soon as a newer one is made.',
      ],
    }
  })
}

/** The words typed may name somebody: which one it was is said by its place. */
const unanswered = (place: number | undefined): readonly string[] => [
  `${place === undefined ? '' : `Number ${place}: `}Somebody has not yet answered words of danger in this case.`,
  'Have the team see to it first, and mark the task as done; or say --even-so. Nothing was erased.',
]

const isReason = (text: unknown): text is ErasureReason =>
  typeof text === 'string' && Object.hasOwn(erasureReasons, text)

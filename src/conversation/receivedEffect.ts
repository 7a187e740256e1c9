import type { NewEffect } from '../ledger/effect.ts'
import type { ReferralOpened } from '../referrals/ports.ts'
import { type Instant, instantOf } from '../time/instant.ts'

/** Channels whose history stays on a screen that somebody else may look at: nothing appears there later. */
const openScreens = ['web', 'page']
const dayInMillis = 86_400_000

/**
 * The first time somebody of the team opens what a professional sent, they hear that it has arrived: its reference and the
 * day of the decision, which they know already, and nothing about a family. A parent never does: whoever looks at their
 * screen would. Planned with every opening; the ledger keeps one, also when two people open at once.
 */
export const receivedEffect = (
  { id, caseId, reference, status, decideBy, referral }: ReferralOpened,
  made: { readonly id: string; readonly team: string; readonly now: Instant },
): NewEffect | undefined => {
  const { source, conversation } = referral
  if (source !== 'professional' || conversation === undefined || status !== 'new') return undefined
  if (openScreens.includes(conversation.channel)) return undefined
  // A day that is over is no day to promise. Whose zone it is read in, the words ask once more.
  const expiresAt = instantOf(Date.parse(`${decideBy}T00:00:00.000Z`) + dayInMillis)
  if (expiresAt <= made.now) return undefined
  return {
    id: made.id,
    team: made.team,
    caseId,
    cause: `referral:${id}`,
    kind: 'received',
    person: 'referrer',
    version: 1,
    channel: 'chat',
    urgency: 'usual',
    sendAt: made.now,
    expiresAt,
    payload: { ...conversation, reference, decideBy },
  }
}

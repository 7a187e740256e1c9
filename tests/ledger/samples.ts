import type { InHand, NewEffect, Standing } from '../../src/ledger/effect.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { stored } from '../store/contract/stored.ts'
import { at, referral, turn, web } from '../store/samples.ts'

export const caseId = 'case-1'

/** A text for a person of case 1, due at minute 10, of no use from minute 60 on. */
export const effect = (id: string, changes: Partial<NewEffect> = {}): NewEffect => ({
  id,
  team: 'sample',
  caseId,
  cause: 'appointment:1',
  kind: 'reminder',
  person: 'person-1',
  version: 1,
  channel: 'text',
  urgency: 'usual',
  sendAt: at(10),
  expiresAt: at(60),
  payload: { to: '+447700900123', words: 'See you tomorrow' },
  ...changes,
})

/** An effect as it stands, for the pure rules. */
export const standing = (changes: Partial<Standing> = {}): Standing => ({
  ...{
    id: 'effect-1',
    team: 'sample',
    cause: 'appointment:1',
    kind: 'reminder',
    version: 1,
    again: 0,
    channel: 'text',
  },
  ...{ urgency: 'usual', status: 'due', attempts: 0, asks: 0, sendAt: at(10), wakeAt: at(12), expiresAt: at(60) },
  ...{ changedAt: at(1), rev: 2, keyId: 'key-1' },
  ...changes,
})

export const inHand = (changes: Partial<InHand> = {}): InHand => ({
  ...standing(),
  content: { person: 'person-1', payload: {} },
  ...changes,
})

/** A family, so that there is a case to plan for. */
export const addCase = async (store: Store, n = 1): Promise<void> => {
  const address = { ...web, conversation: `conversation-of-${n}` }
  await stored(store, turn(undefined, { address, referral: referral(n) }))
}

/** For a call that nobody gives up on. */
export const neverLate: AbortSignal = new AbortController().signal

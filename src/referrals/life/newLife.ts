import type { Referral } from '../referral.ts'
import type { Life } from './life.ts'
import { states } from './states.ts'
import { wordsIn } from './wordsIn.ts'

/** What is known in clear of a referral that was just sent. */
type Sent = Pick<Life, 'reference' | 'team' | 'source' | 'sentAt' | 'decideBy'>

/** A referral at the beginning of its life: new, the clinical lead's, waiting from the moment it was sent. */
export const newLife = (sent: Sent, referral: Referral): Life => ({
  ...sent,
  state: 'new',
  rev: 0,
  owner: { role: states.new.owner },
  lookBy: sent.decideBy,
  waitsFrom: sent.sentAt,
  unread: [...wordsIn(referral)],
  tell: referral.tell,
  attempts: 0,
})

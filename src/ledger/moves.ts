import type { Status } from './effect.ts'

/** What may change an effect. */
export type Because =
  /** Its time has come, or a lease ran out. */
  | 'clock'
  /** Policy, consent and safety, asked at the moment of sending. */
  | 'guard'
  /** Its cause changed or ended. */
  | 'cause'
  /** The worker that has it in hand, and what the provider answered it. */
  | 'sending'
  /** The provider's own word: a receipt, or its answer when asked. */
  | 'news'
  /** The provider was asked, and has no trace of it or cannot say. */
  | 'asking'

type Allowed = {
  readonly from: readonly Status[]
  readonly to: Status
  readonly because: Because
  /** Only when it stands with this reason. */
  readonly only?: string
  readonly says: string
}

/** Reasons of a failure that we concluded, and nobody told us: the only failures a receipt may correct. */
export const noTrace = 'no-trace'
export const neverKnown = 'never-known'
export const concluded: readonly string[] = [noTrace, neverKnown]

/**
 * Every change of an effect there is. To resend is not among them: that is a new effect, with the name of the person who
 * pressed it.
 */
export const allowedMoves: readonly Allowed[] = [
  // Nothing has left the house.
  {
    from: ['planned', 'held', 'due'],
    to: 'due',
    because: 'clock',
    says: 'Its time has come: one worker has it in hand.',
  },
  { from: ['due'], to: 'held', because: 'guard', says: 'It must not go now. Looked at again later.' },
  { from: ['due'], to: 'dropped', because: 'guard', says: 'It must not go at all.' },
  { from: ['due'], to: 'dropped', because: 'clock', says: 'Too late: it is never sent after its time.' },
  { from: ['planned', 'held', 'due'], to: 'dropped', because: 'cause', says: 'Its cause changed or ended.' },

  // It may be with the provider.
  { from: ['due'], to: 'sending', because: 'sending', says: 'Written down before it is handed over.' },
  { from: ['sending'], to: 'held', because: 'guard', says: 'Stopped on the doorstep: it was not handed over.' },
  { from: ['sending'], to: 'dropped', because: 'guard', says: 'Stopped on the doorstep: it was not handed over.' },
  { from: ['sending'], to: 'dropped', because: 'clock', says: 'Late on the doorstep: it was not handed over.' },
  {
    from: ['sending'],
    to: 'held',
    because: 'sending',
    says: 'The provider took nothing and said so: tried again later.',
  },
  { from: ['sending', 'unknown'], to: 'failed', because: 'sending', says: 'The provider said no.' },
  {
    from: ['sending'],
    to: 'unknown',
    because: 'sending',
    says: 'No answer came: it may have gone. Never sent again by itself.',
  },
  {
    from: ['sending'],
    to: 'unknown',
    because: 'clock',
    says: 'The worker was lost with it in hand: it may have gone.',
  },

  // The provider's word. It only climbs.
  {
    from: ['held', 'due', 'sending', 'unknown', 'dropped'],
    to: 'accepted',
    because: 'news',
    says: 'The provider has it.',
  },
  {
    from: ['held', 'due', 'sending', 'unknown', 'dropped', 'accepted'],
    to: 'sent',
    because: 'news',
    says: 'The provider passed it on.',
  },
  {
    from: ['held', 'due', 'sending', 'unknown', 'dropped', 'accepted', 'sent'],
    to: 'delivered',
    because: 'news',
    says: 'It reached the phone or the person.',
  },
  {
    from: ['sending', 'unknown', 'accepted', 'sent', 'delivered'],
    to: 'failed',
    because: 'news',
    says: 'The provider says that it did not arrive. A failure is never hidden by a later success.',
  },
  { from: ['failed'], to: 'accepted', because: 'news', only: noTrace, says: 'There was a trace after all.' },
  { from: ['failed'], to: 'sent', because: 'news', only: noTrace, says: 'There was a trace after all.' },
  { from: ['failed'], to: 'delivered', because: 'news', only: noTrace, says: 'There was a trace after all.' },
  { from: ['failed'], to: 'accepted', because: 'news', only: neverKnown, says: 'It is known after all.' },
  { from: ['failed'], to: 'sent', because: 'news', only: neverKnown, says: 'It is known after all.' },
  { from: ['failed'], to: 'delivered', because: 'news', only: neverKnown, says: 'It is known after all.' },

  // Asking.
  { from: ['unknown'], to: 'unknown', because: 'asking', says: 'Asked; nothing known yet. Asked again later.' },
  { from: ['accepted'], to: 'accepted', because: 'asking', says: 'Asked; nothing new.' },
  { from: ['sent'], to: 'sent', because: 'asking', says: 'Asked; nothing new.' },
  {
    from: ['unknown'],
    to: 'failed',
    because: 'asking',
    says: 'Asked for long enough: the provider never had it, or cannot say and it is too late. A person may resend.',
  },
]

import { z } from 'zod'
import { Instant } from '../../time/instant.ts'
import { langs } from '../../words/lang.ts'
import { ways } from '../referral.ts'
import { closingReasons, steps } from './closings.ts'

const words = z.string().trim().min(1).max(5_000)
const name = z.string().trim().min(1).max(200)
/** Which colleague, where two have that name (`ledger/tasks/isSamePerson.ts`). The store fills it in. */
const id = z.string().min(1).max(200).exactOptional()

/**
 * Everything that can be done to a referral, and what must be said with it. What is missing is asked for in a sentence
 * (`apply`), so that a form may hand over what was typed as it is.
 */
export const LifeCommand = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('start-screening') }),
  z.strictObject({
    is: z.literal('ask-for-information'),
    of: z.enum(['referrer', 'family', 'someone-else']),
    what: words,
  }),
  z.strictObject({ is: z.literal('information-came'), note: words.exactOptional() }),
  /** Somebody has read the family's words in their language, or had them translated by a trained person. */
  z.strictObject({
    is: z.literal('record-reading'),
    lang: z.enum(langs),
    how: z.enum(['reads-the-language', 'trained-translator']),
  }),
  z.strictObject({ is: z.literal('accept'), note: words.exactOptional() }),
  /** A no is never bare: why, and what may help instead (001:2558). */
  z.strictObject({ is: z.literal('not-accept'), reason: words, alternative: words }),
  /** Who goes on helping the family while it waits (001:2564). */
  z.strictObject({ is: z.literal('to-waiting-list'), meanwhile: words }),
  /** To wait as if it had been sent then. The only thing that changes the order. */
  z.strictObject({ is: z.literal('move-in-list'), asIfSentAt: Instant, reason: words }),
  z.strictObject({ is: z.literal('allocate'), to: name, toId: id }),
  z.strictObject({ is: z.literal('hand-over'), to: name, toId: id, reason: words }),
  /** By the service, when the access of whoever holds it has ended. */
  z.strictObject({ is: z.literal('holder-left') }),
  /** By the service, when a person has finished the task to look at it again. */
  z.strictObject({ is: z.literal('look-again') }),
  /** Final enquiries come before the first contact (001:2590). */
  z.strictObject({ is: z.literal('start-contact'), enquiries: z.enum(['made', 'not-needed']) }),
  z.strictObject({
    is: z.literal('record-attempt'),
    how: z.enum(ways),
    outcome: z.enum(['reached', 'no-answer', 'message-left', 'wrong-person']),
  }),
  z.strictObject({ is: z.literal('send-back'), note: words }),
  z.strictObject({
    is: z.literal('book'),
    at: Instant,
    where: z.enum(['home', 'clinic', 'community', 'phone', 'video']),
  }),
  z.strictObject({ is: z.literal('attended') }),
  z.strictObject({ is: z.literal('not-attended') }),
  z.strictObject({ is: z.literal('cancelled-in-advance'), note: words.exactOptional() }),
  z.strictObject({ is: z.literal('try-again') }),
  z.strictObject({ is: z.literal('start-work'), offer: words }),
  z.strictObject({ is: z.literal('start-ending') }),
  z.strictObject({
    is: z.literal('close'),
    reason: z.enum(closingReasons),
    step: z.enum(steps),
    /** Whether somebody asks in about six months how the family is (001:2659). */
    followUp: z.boolean(),
    note: words.exactOptional(),
  }),
  /** By the person who sent it. What staff are told goes through `close`. */
  z.strictObject({ is: z.literal('withdraw') }),
  z.strictObject({ is: z.literal('add'), words, lang: z.enum(langs) }),
  z.strictObject({ is: z.literal('follow-up-fell-due') }),
  z.strictObject({
    is: z.literal('record-follow-up'),
    how: z.enum(['doing-well', 'some-worry', 'not-reached']),
    note: words.exactOptional(),
  }),
  z.strictObject({ is: z.literal('re-open'), reason: words }),
])
export type LifeCommand = z.infer<typeof LifeCommand>
export type CommandName = LifeCommand['is']

/** What each thing that must be said is called, for the sentence that asks for it. */
export const asked: Readonly<Record<string, string>> = {
  of: 'whom you ask',
  what: 'what you would like to know',
  lang: 'which language',
  how: 'how',
  reason: 'why',
  alternative: 'what may help instead',
  meanwhile: 'who goes on helping the family meanwhile',
  asIfSentAt: 'from which day it is to wait',
  to: 'the name of a colleague',
  enquiries: 'whether the last questions to the referrer were asked',
  outcome: 'what came of it',
  note: 'a few words',
  at: 'the day and the time',
  where: 'where',
  offer: 'what was offered',
  step: 'which way the family goes next: up, down or out',
  followUp: 'whether somebody asks later how the family is',
  words: 'the words',
}

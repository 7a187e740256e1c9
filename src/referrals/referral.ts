import { z } from 'zod'
import { Instant, LocalDate } from '../time/instant.ts'
import { langs } from '../words/lang.ts'

const lang = z.enum(langs)
const day = z.strictObject({ date: LocalDate, about: z.boolean() })

/** A person's own words: kept as typed, marked with their language and who typed them. */
export const OwnWords = z.strictObject({
  text: z.string(),
  lang,
  by: z.enum(['parent', 'beside-parent', 'professional', 'staff']),
  at: Instant,
})
export type OwnWords = z.infer<typeof OwnWords>

/** Unknown is not safe: anything that nobody answered is `not-known`, and `not-known` is never treated as yes. */
const answer = z.enum(['yes', 'no', 'not-known'])

export const ways = ['text', 'call', 'voicemail', 'email', 'letter', 'through-someone', 'ask-each-time'] as const

/** How one person may be reached, route by route (question-lists section 8; facts 4.4). */
export const SafeContact = z.strictObject({
  phone: z
    .strictObject({ number: z.string(), typed: z.string(), line: z.enum(['mobile', 'landline', 'unknown']) })
    .exactOptional(),
  email: z.string().exactOptional(),
  address: z.strictObject({ text: z.string().exactOptional(), mustStayPrivate: z.boolean() }).exactOptional(),
  through: z.string().exactOptional(),
  ways: z.strictObject({
    text: answer,
    call: answer,
    voicemail: answer,
    email: answer,
    letter: answer,
    'through-someone': answer,
    'ask-each-time': answer,
  }),
  phoneIsPrivate: answer,
  /** What staff do when somebody else picks up. */
  ifSomeoneElse: z.enum(['say-who', 'first-name', 'hang-up', 'not-known']),
  when: z.array(z.string()),
  whenNote: OwnWords.exactOptional(),
  /** Who gave these answers, and whether they were given in private. */
  asked: z.strictObject({
    by: z.enum(['self', 'professional', 'colleague', 'nobody']),
    at: Instant.exactOptional(),
    inPrivate: answer,
  }),
  /** "Someone is helping me": each answer waits for a private check by a person. */
  needsPrivateCheck: z.boolean(),
})
export type SafeContact = z.infer<typeof SafeContact>

export const Person = z.strictObject({
  id: z.string(),
  relationship: z.enum([
    'mother',
    'father',
    'other-parent',
    'grandparent-or-relative',
    'foster-carer',
    'adoptive-parent',
    'other',
    'not-known',
  ]),
  name: z.string().exactOptional(),
  born: day.exactOptional(),
  /** How old a young parent is, where no date of birth is known. */
  ageBand: z.enum(['under-16', '16-or-17', '18-or-over', 'not-known']).exactOptional(),
  isReferrer: z.boolean(),
  /** Whether this person knows of the referral, and agrees. Each adult has an answer of their own. */
  knows: answer,
  agrees: answer,
  /** A parent's "do not contact them" holds to the end. */
  doNotContact: z.boolean(),
  contact: SafeContact,
  speaks: z.string().exactOptional(),
  /** A language code, its name as typed, or `rather-not-read`. */
  reads: z.string().exactOptional(),
  interpreter: z.strictObject({ needed: answer, note: OwnWords.exactOptional() }).exactOptional(),
  /** What makes meeting easier, as coded wishes. */
  ease: z.array(z.string()),
  easeNote: OwnWords.exactOptional(),
  legalResponsibility: z.string().exactOptional(),
  livesWithBaby: z.enum(['yes', 'part', 'no', 'not-known']),
})
export type Person = z.infer<typeof Person>

export const Baby = z.strictObject({
  name: z.string().exactOptional(),
  /** Born or expected, never both: a due date is never a birth date (001:2689). */
  born: day.exactOptional(),
  due: day.exactOptional(),
  nhsNumber: z.string().exactOptional(),
  lives: z.string().exactOptional(),
})
export type Baby = z.infer<typeof Baby>

/**
 * One referral as everything past the conversation reads it: advice, texts, duplicates, inbox, FHIR, reports. Both forms
 * make one; the answers as given are stored beside it.
 */
export const Referral = z.strictObject({
  source: z.enum(['self', 'professional']),
  /** `call-back`: the short path, "Ask us to call you". */
  path: z.enum(['full', 'call-back']),
  /** The language the answers were written in. */
  lang,
  referrer: z.strictObject({
    role: z.string(),
    name: z.string().exactOptional(),
    email: z.string().exactOptional(),
    organisation: z.string().exactOptional(),
    /** A professional from the web is unverified until a team member has checked. A parent speaks for herself. */
    verified: z.boolean(),
  }),
  babies: z.array(Baby),
  people: z.array(Person).min(1),
  siblings: z.array(z.strictObject({ name: z.string().exactOptional(), age: z.string().exactOptional() })),
  area: z.strictObject({
    postcode: z.string().exactOptional(),
    outward: z.string().exactOptional(),
    place: z.string().exactOptional(),
    mustStayPrivate: z.boolean(),
  }),
  /** The concern: what the family hopes for, what goes well, and it in their own words. */
  hopes: z.array(z.string()),
  hopesNote: OwnWords.exactOptional(),
  good: OwnWords.exactOptional(),
  words: OwnWords.exactOptional(),
  /** Checklist factors as told, and by whom. Reported, never proved, never scored. */
  factors: z.array(
    z.strictObject({ factor: z.string(), by: z.enum(['parent', 'beside-parent', 'professional', 'staff']) }),
  ),
  /** Professional's `status` answers. */
  status: z.array(z.string()),
  helping: z.array(z.string()),
  helpingNote: OwnWords.exactOptional(),
  /** Who may be told, each with a yes of its own. */
  tell: z.array(z.enum(['gp', 'health-visitor-or-midwife'])),
  tellNames: z.string().exactOptional(),
  agreement: z
    .strictObject({ how: z.string(), when: LocalDate.exactOptional(), who: z.string().exactOptional() })
    .exactOptional(),
  /** Anything automatic for the whole family waits until a named clinician has spoken with the person alone. */
  hold: z.strictObject({ on: z.boolean(), because: z.array(z.string()) }),
  /** Where a professional sent it from, to be told there that it has arrived. Never for a parent. */
  conversation: z.strictObject({ channel: z.string(), conversation: z.string() }).exactOptional(),
  /** Everything the form keeps that has no field of its own, for the page: question id -> words. */
  also: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
})
export type Referral = z.infer<typeof Referral>

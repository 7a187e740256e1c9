import type { ReferralOpened, TaskListed } from '../../src/referrals/ports.ts'
import { Person, Referral } from '../../src/referrals/referral.ts'
import { Instant, LocalDate } from '../../src/time/instant.ts'

/** Invented families. Monday 23 November 2026, 14:30 in London. */
export const now = Instant.parse('2026-11-23T14:30:00.000Z')

export const at = (text: string) => Instant.parse(text)
export const day = (text: string) => LocalDate.parse(text)

const ways = {
  text: 'not-known',
  call: 'not-known',
  voicemail: 'not-known',
  email: 'not-known',
  letter: 'not-known',
  'through-someone': 'not-known',
  'ask-each-time': 'not-known',
} as const

export const person = (more: Partial<Person>): Person =>
  Person.parse({
    id: 'p1',
    relationship: 'mother',
    isReferrer: false,
    knows: 'not-known',
    agrees: 'not-known',
    doNotContact: false,
    contact: {
      ways,
      phoneIsPrivate: 'not-known',
      ifSomeoneElse: 'not-known',
      when: [],
      asked: { by: 'nobody', inPrivate: 'not-known' },
      needsPrivateCheck: false,
    },
    ease: [],
    livesWithBaby: 'not-known',
    ...more,
  })

const sent = at('2026-11-23T14:05:00.000Z')

/** Amal wrote in Arabic, is not always safe at home, and asked us never to contact the baby's father. */
export const amal: Referral = Referral.parse({
  source: 'self',
  path: 'full',
  lang: 'ar',
  referrer: { role: 'mother', verified: false },
  babies: [{ name: 'ليلى', born: { date: day('2026-08-04'), about: false }, lives: 'with-us-both' }],
  people: [
    person({
      name: 'أمل',
      isReferrer: true,
      knows: 'yes',
      agrees: 'yes',
      born: { date: day('1998-03-12'), about: false },
      contact: {
        phone: { number: '+447700900123', typed: '07700 900123', line: 'mobile' },
        address: { text: '5 Sample Street, Bradford', mustStayPrivate: true },
        ways: { ...ways, text: 'no', call: 'yes', voicemail: 'no', letter: 'yes' },
        phoneIsPrivate: 'no',
        ifSomeoneElse: 'first-name',
        when: ['mornings', 'not-school-run'],
        whenNote: { text: 'ليس يوم الجمعة', lang: 'ar', by: 'parent', at: sent },
        asked: { by: 'self', at: sent, inPrivate: 'not-known' },
        needsPrivateCheck: false,
      },
      speaks: 'ar',
      interpreter: { needed: 'yes', note: { text: 'امرأة من فضلك', lang: 'ar', by: 'parent', at: sent } },
      ease: ['pram-or-wheelchair', 'reading-or-writing'],
      livesWithBaby: 'yes',
    }),
    person({
      id: 'p2',
      relationship: 'father',
      name: 'Omar',
      doNotContact: true,
      livesWithBaby: 'yes',
      contact: {
        ...person({}).contact,
        phone: { number: '+447700900999', typed: '07700900999', line: 'mobile' },
      },
    }),
  ],
  siblings: [{ name: 'Sami', age: '4' }],
  area: { outward: 'BD7', mustStayPrivate: true },
  hopes: ['feeling-close', 'crying-sleep-feeding'],
  good: { text: 'تبتسم عندما أغني لها.\nأحب أن أحملها.', lang: 'ar', by: 'parent', at: sent },
  words: { text: 'أنا متعبة جدا ولا أنام.', lang: 'ar', by: 'parent', at: sent },
  factors: [
    { factor: 'low-or-anxious', by: 'parent' },
    { factor: 'abuse', by: 'parent' },
  ],
  status: [],
  helping: ['health-visitor', 'gp'],
  tell: ['health-visitor-or-midwife'],
  tellNames: 'Sister Jones, Manningham clinic',
  agreement: { how: 'agreed-and-sent', when: day('2026-11-23') },
  hold: { on: true, because: ['not-always-safe'] },
  also: [
    { question: 'other.knows', answer: 'no-do-not-contact' },
    { question: 'visit.what', answer: 'A dog at the back door' },
  ],
})

const { good: _, words: __, ...amalsFrame } = amal

/** Ewa asked, before the birth, to be called. */
export const ewa: Referral = Referral.parse({
  ...amalsFrame,
  path: 'full',
  lang: 'pl',
  babies: [{ due: { date: day('2027-01-20'), about: true } }],
  people: [person({ name: 'Ewa', isReferrer: true, knows: 'yes', agrees: 'yes' })],
  siblings: [],
  area: { place: 'Shipley', mustStayPrivate: false },
  hold: { on: false, because: [] },
  also: [],
})

/** A professional from the web whom nobody has checked. */
export const byHealthVisitor: Referral = Referral.parse({
  ...ewa,
  source: 'professional',
  lang: 'en',
  referrer: {
    role: 'health-visitor',
    name: 'Pat Green',
    email: 'pat@example.nhs.uk',
    organisation: 'Example clinic',
    verified: false,
  },
  babies: [{ name: 'Jo', born: { date: day('2026-11-16'), about: true }, nhsNumber: '9990548609' }],
  people: [
    person({ name: 'Sam', relationship: 'father', legalResponsibility: 'yes' }),
    person({ id: 'p2', relationship: 'mother' }),
  ],
  hopes: [],
  factors: [{ factor: 'a-team-own-factor', by: 'professional' }],
  status: ['protection-plan'],
  words: {
    text: 'She <script>alert(1)</script> turns away & cries.',
    lang: 'en',
    by: 'professional',
    at: at('2026-11-17T09:30:00.000Z'),
  },
})

export const opened = (
  referral: Referral,
  more: Partial<ReferralOpened> & { readonly id: string; readonly reference: string },
): ReferralOpened => ({
  caseId: `case-${more.id}`,
  source: referral.source,
  path: referral.path,
  lang: referral.lang,
  status: 'new',
  stage: referral.babies.some(({ born }) => born) ? 'born' : 'expected',
  sentAt: sent,
  decideBy: day('2026-11-30'),
  form: 'self-referral',
  formVersion: 3,
  policyHash: '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f',
  referral,
  answers: {},
  events: [{ at: more.sentAt ?? sent, kind: 'submitted', actor: 'family' }],
  tasks: [],
  ...more,
})

export const task = (
  more: Partial<TaskListed> & { readonly id: string; readonly detail?: Readonly<Record<string, unknown>> },
): TaskListed & { readonly detail: Readonly<Record<string, unknown>> } => ({
  what: 'call-back',
  urgency: 'soon',
  owner: 'clinical-lead',
  dueAt: at('2026-11-24T10:00:00.000Z'),
  madeAt: sent,
  done: false,
  detail: {},
  ...more,
})

import type { Address, Inbound } from '../../src/conversation/inbound.ts'
import type { Conversation, Turn } from '../../src/conversation/ports.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import type { ConversationState } from '../../src/conversation/state.ts'
import type { Kept } from '../../src/forms/draft.ts'
import type { NewReferral } from '../../src/referrals/newReferral.ts'
import type { NewTask } from '../../src/referrals/newTask.ts'
import type { Viewer } from '../../src/referrals/ports.ts'
import { type Instant, instantOf, LocalDate } from '../../src/time/instant.ts'

const start = Date.UTC(2026, 10, 21, 10)
/** `minutes` after ten o'clock on 21 November 2026. */
export const at = (minutes: number): Instant => instantOf(start + minutes * 60_000)
export const days = (count: number): number => count * 24 * 60

export const web: Address = { channel: 'webchat', conversation: 'conversation-1' }
export const keyworker: Viewer = { name: 'Kim Keyworker', role: 'keyworker', team: 'sample' }
export const stranger: Viewer = { name: 'Sam Stranger', role: 'keyworker', team: 'other-team' }

export const text = (providerId: string, said = 'Hello'): Inbound => ({ providerId, said: { is: 'text', text: said } })
export const reply = (said: string): Reply => ({ is: 'statement', lang: 'en', text: said })
export const kept = (value: string): Kept => ({ value, typed: `${value}!`, by: 'parent', at: at(0), lang: 'en' })

export const state = (answer = 'first'): ConversationState => ({
  team: 'sample',
  lang: 'en',
  form: 'self-referral',
  drafts: {
    'self-referral': {
      form: 'self-referral',
      formVersion: 1,
      lang: 'en',
      answers: { name: kept(answer) },
      skipped: [],
      rev: 1,
    },
  },
  sent: [],
  quiet: false,
})

/** A turn that follows `conversation`, or begins one. */
export const turn = (conversation: Conversation | undefined, changes: Partial<Turn> = {}): Turn => ({
  address: web,
  rev: conversation?.rev ?? 0,
  at: at(1),
  team: 'sample',
  inbound: text(`message-${(conversation?.rev ?? 0) + 1}`),
  replies: [reply('Thank you')],
  state: state(),
  expiresAt: at(days(28)),
  newKey: false,
  tasks: [],
  ...changes,
})

export const task = (id: string, changes: Partial<NewTask> = {}): NewTask => ({
  id,
  what: 'person-asked',
  urgency: 'soon',
  owner: 'keyworker',
  dueAt: at(days(1)),
  detail: { words: 'please call me' },
  ...changes,
})

const notKnown = {
  text: 'not-known',
  call: 'not-known',
  voicemail: 'not-known',
  email: 'not-known',
  letter: 'not-known',
  'through-someone': 'not-known',
  'ask-each-time': 'not-known',
} as const

/** A referral with the fewest fields. `n` makes its id, case and reference. */
export const referral = (n: number, changes: Partial<NewReferral> = {}): NewReferral => ({
  id: `referral-${n}`,
  caseId: `case-${n}`,
  reference: `REF-${n}`,
  team: 'sample',
  form: 'self-referral',
  formVersion: 1,
  lang: 'en',
  policyHash: 'policy-1',
  sentAt: at(n),
  decideBy: LocalDate.parse('2026-12-07'),
  referral: {
    source: 'self',
    path: 'full',
    lang: 'en',
    referrer: { role: 'parent', verified: true },
    babies: [],
    people: [
      {
        id: 'person-1',
        relationship: 'mother',
        isReferrer: true,
        knows: 'yes',
        agrees: 'yes',
        doNotContact: false,
        contact: {
          ways: notKnown,
          phoneIsPrivate: 'not-known',
          ifSomeoneElse: 'not-known',
          when: [],
          asked: { by: 'nobody', inPrivate: 'not-known' },
          needsPrivateCheck: false,
        },
        ease: [],
        livesWithBaby: 'yes',
      },
    ],
    siblings: [],
    area: { mustStayPrivate: false },
    hopes: [],
    factors: [],
    status: [],
    helping: [],
    tell: [],
    hold: { on: false, because: [] },
    also: [],
  },
  answers: { name: kept('given') },
  report: {
    source: 'self',
    referrerRole: 'parent',
    path: 'full',
    stage: 'born',
    ageBand: '0-2m',
    spokenLanguage: 'en',
    areaCode: 'E08000025',
    fatherInvolved: 'yes',
  },
  lookups: [],
  ...changes,
})

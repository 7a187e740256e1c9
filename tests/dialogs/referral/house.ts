import { readFileSync } from 'node:fs'
import { referral } from '../../../dialogs/referral/form.ts'
import { locales } from '../../../locales/index.ts'
import { teamAtWork } from '../../../src/conversation/teamAtWork.ts'
import { type Answering, answer, type Outcome } from '../../../src/forms/answer.ts'
import { currentStep } from '../../../src/forms/currentStep.ts'
import type { Draft } from '../../../src/forms/draft.ts'
import { confirmPending } from '../../../src/forms/moves.ts'
import { openDraft } from '../../../src/forms/openDraft.ts'
import { sayingWords } from '../../../src/forms/saying.ts'
import { type Step, walk } from '../../../src/forms/walk.ts'
import { parseChecklist } from '../../../src/policy/parseChecklist.ts'
import type { Policy } from '../../../src/policy/policy.ts'
import { Instant, LocalDate } from '../../../src/time/instant.ts'
import { makeVoices } from '../../../src/words/makeVoices.ts'
import { sample } from '../../policy/sample.ts'

const parsed = parseChecklist(
  readFileSync(new URL('../../../deployment/teams/default-checklist.yaml', import.meta.url), 'utf8'),
)
if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
export const checklist = parsed.checklist

export const at = Instant.parse('2026-11-21T10:00:00.000Z')
export const english = makeVoices(locales)('en')

/** The sample team with the default checklist, or with another policy. */
export const answeringFor = (policy: Policy): Answering => ({
  team: teamAtWork(policy, 'hash', at, true, checklist).facts,
  today: LocalDate.parse('2026-11-21'),
  at,
  voice: english,
})
export const answering = answeringFor(sample)

/** The simple case: one born baby, one carer, English, nothing else so. The order is the order asked. */
export const simple = {
  agreement: 'asked-today',
  'baby.date': { is: 'born', date: '2026-06-12', about: false },
  area: { outward: 'BD7' },
  'you.role': 'health-visitor',
  'you.name': 'Pat Green',
  'you.email': 'pat.green@nhs.example',
  'you.organisation': 'Manningham clinic',
  'baby.name': 'Leo',
  'carer.name': 'Ana Silva',
  'carer.relationship': 'mother',
  'carer.phone': { number: '+447700900123', line: 'mobile' },
  'carer.ways': ['text', 'call'],
  'carer.private': 'alone-only-theirs',
  'carer.language': 'english',
  'another-carer': 'no-other-known',
  good: 'He calms when she sings',
  concern: 'They seldom look at each other',
  status: ['none'],
  factors: ['none'],
  helping: ['i-carry-on', 'health-visitor'],
  visit: 'nothing-known',
} as const

export type Values = Readonly<Record<string, unknown>>

/** What answering came to: each question as it was asked, what was said, and the draft. */
export type Filled = { readonly draft: Draft; readonly asked: readonly string[]; readonly heard: readonly string[] }

export const open = (draft: Draft, setting = answering): Step | undefined =>
  currentStep(walk(referral, draft, setting), draft)

export const give = (draft: Draft, value: unknown, setting = answering): Outcome => {
  const outcome = answer(referral, draft, { value }, setting)
  return outcome.is === 'confirm' ? confirmPending(referral, outcome.draft, setting) : outcome
}

/** Answers each question that is asked from `values`, until one has no value there. */
export const fill = (values: Values, setting = answering, from: Draft = openDraft(referral, 'en')): Filled => {
  let draft = from
  const asked: string[] = []
  const heard: string[] = []
  for (let step = open(draft, setting); step !== undefined; step = open(draft, setting)) {
    if (!(step.id in values)) break
    asked.push(step.id)
    const outcome = give(draft, values[step.id], setting)
    if (outcome.is === 'rests') heard.push(sayingWords('referral', 'rested', outcome.words, english))
    if (outcome.is !== 'kept') {
      if (outcome.is === 'rejected') throw new Error(`${step.id} refused: ${outcome.why}`)
      return { draft: outcome.draft, asked, heard }
    }
    heard.push(...outcome.said.map((one) => sayingWords('referral', 'said', one, english)))
    draft = outcome.draft
  }
  return { draft, asked, heard }
}

/** The simple case with some answers of its own. */
export const filled = (more: Values = {}, setting = answering): Filled => fill({ ...simple, ...more }, setting)

export const stepIds = (draft: Draft): readonly string[] => walk(referral, draft, answering).map((step) => step.id)

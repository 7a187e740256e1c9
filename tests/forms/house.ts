import { locales } from '../../locales/index.ts'
import { type Answering, answer, type Outcome } from '../../src/forms/answer.ts'
import { currentStep } from '../../src/forms/currentStep.ts'
import type { Draft } from '../../src/forms/draft.ts'
import { confirmPending } from '../../src/forms/moves.ts'
import type { Form } from '../../src/forms/question.ts'
import { offeredBy } from '../../src/forms/standing.ts'
import { type Step, walk } from '../../src/forms/walk.ts'
import { Instant, LocalDate } from '../../src/time/instant.ts'
import { makeVoices } from '../../src/words/makeVoices.ts'

/** A Saturday in November; every test is told the time, none reads it. */
export const today = LocalDate.parse('2026-11-21')
export const at = Instant.parse('2026-11-21T10:00:00.000Z')
export const voice = makeVoices(locales)
export const english = voice('en')

/** A team that takes babies up to two, before birth too, in BD postcodes. */
export const setting = {
  today,
  team: {
    nation: 'england' as const,
    ageFit: ({ date }: { date: string }) => (date < '2024-11-21' ? ('too-late' as const) : ('fits' as const)),
    areaFit: ({ outward }: { outward?: string }) =>
      outward?.startsWith('LS') ? ('elsewhere' as const) : ('covered' as const),
    signposts: () => [],
    protectionPlan: 'accept' as const,
    drama: true,
  },
}
export const answering: Answering = { ...setting, at, voice: english }

export const stepsOf = (form: Form, draft: Draft): readonly Step[] => walk(form, draft, setting)
export const open = (form: Form, draft: Draft): Step | undefined => currentStep(stepsOf(form, draft), draft)

/** Answers the open question with a value and a yes to whatever it is asked back. */
export const give = (form: Form, draft: Draft, value: unknown): Draft => {
  const outcome = answer(form, draft, { value }, answering)
  if (outcome.is === 'confirm') return confirmPending(form, outcome.draft, answering).draft
  if (outcome.is === 'rejected') throw new Error(`${open(form, draft)?.id} refused: ${outcome.why}`)
  return outcome.draft
}

/** The same in words, as typed; the outcome is answered whole. */
export const say = (form: Form, draft: Draft, text: string): Outcome => answer(form, draft, { text }, answering)

/** Values a question takes, several of them, so that a number picks one. */
export const valuesFor = ({ question, facts }: Step): readonly unknown[] => {
  const offered = offeredBy(question, facts)
  const instead = (question.offersInstead?.(facts) ?? question.instead).map((one) => ({ instead: one }))
  return [...wholeValues(question.kind, offered, question.alone ?? []), ...instead]
}

const wholeValues = (
  kind: Step['question']['kind'],
  offered: readonly string[],
  alone: readonly string[],
): readonly unknown[] => {
  const day = (date: string) => ({ date, about: false })
  switch (kind) {
    case 'one-of':
      return offered
    case 'many-of': {
      const together = offered.filter((one) => !alone.includes(one))
      return [...offered.map((one) => [one]), together.slice(0, 2), together.slice(1, 4), together]
    }
    case 'yes-no':
      return [true, false]
    case 'birth-or-due-date':
      return [
        { is: 'born', ...day('2026-06-12') },
        { is: 'born', ...day('2023-01-02') },
        { is: 'due', ...day('2027-02-01') },
      ]
    case 'birth-date':
      return [day('2026-06-12')]
    case 'due-date':
      return [day('2027-02-01')]
    case 'date':
      return [day('1998-03-12'), day('2010-05-01')]
    case 'phone':
      return [
        { number: '+447700900123', line: 'mobile' },
        { number: '+441632960123', line: 'landline' },
      ]
    case 'email':
      return ['ana@example.org']
    case 'nhs-number':
      return ['9990000018', '9990000026']
    case 'postcode':
      return ['BD7 1DP']
    case 'area':
      return [{ outward: 'BD7' }, { outward: 'LS2' }, { place: 'Saltaire' }]
    default:
      return ['Some words', 'Other words']
  }
}

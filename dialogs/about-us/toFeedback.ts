import type { Draft } from '../../src/forms/draft.ts'
import type { Setting } from '../../src/forms/looking.ts'
import type { Form } from '../../src/forms/question.ts'
import { walk } from '../../src/forms/walk.ts'
import type { Feedback } from '../../src/referrals/feedback.ts'

/**
 * What was answered, and nothing that leads back: choices as their codes, own words with their language. No time, no
 * reference, nobody's name.
 */
export const toFeedback =
  (form: Form) =>
  (draft: Draft, setting: Setting): Feedback => {
    const answered = walk(form, draft, setting).filter(({ id, value }) => id !== 'offer' && typeof value === 'string')
    const isChosen = ({ question }: (typeof answered)[number]) => question.options.length > 0
    return {
      codes: Object.fromEntries(answered.filter(isChosen).map(({ id, value }) => [id, String(value)])),
      words: answered
        .filter((step) => !isChosen(step))
        .map(({ id, value }) => ({ question: id, text: String(value), lang: draft.answers[id]?.lang ?? draft.lang })),
    }
  }

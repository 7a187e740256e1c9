import { open } from '../../../conversation/open.ts'
import type { ConversationState } from '../../../conversation/state.ts'
import type { World } from '../../../conversation/world.ts'
import type { SummaryRow } from '../../../forms/ask.ts'
import { shortOf, summary } from '../../../forms/summary.ts'

/** One question that is settled: its answer in words, or none where it was left out. */
export type Earlier = Omit<SummaryRow, 'section' | 'answer'> & { readonly answer?: string }

/** What was answered and what was left out of the form that is open, in the order asked, in the chat's language. */
export const earlierIn = (state: ConversationState, world: World): readonly Earlier[] => {
  const here = open(state, world)
  if (here === undefined) return []
  const { published, draft, steps } = here
  const voice = world.voice(state.lang)
  const answered = new Map(summary(published.form, draft, steps, voice).map((row) => [row.question, row]))
  return steps
    .filter(({ id, question }) => answered.has(id) || (draft.skipped.includes(id) && !question.checksAnswers))
    .map(
      (step) =>
        answered.get(step.id) ?? {
          question: step.id,
          label: shortOf(published.form, step, voice),
          isPrivate: step.question.isPrivate,
        },
    )
}

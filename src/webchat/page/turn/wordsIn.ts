import type { World } from '../../../conversation/world.ts'
import { formIndex } from '../../../forms/formIndex.ts'
import type { Fields } from './fields.ts'

/** A word of one's own is typed anew: it stands nowhere. */
const secret = ['own-word', 'your-word']

/** What a person typed into a form, to give it back: every box but the codes of choices, which are our own words. */
export const wordsIn = ({ question, answers, own, words, date }: Fields, { forms }: World): readonly string[] => {
  if (secret.includes(question)) return []
  const id = question.split('#')[0] ?? ''
  const asked = Object.values(forms).flatMap(({ form }) => formIndex(form).get(id)?.question ?? [])
  const isTyped = asked.some(({ options, kind }) => options.length === 0 && kind !== 'yes-no')
  const day = [date.day, date.month, date.year].filter(Boolean).join(' ')
  return [...(isTyped || asked.length === 0 ? answers.filter(isWords(isTyped)) : []), own, words, day].filter(Boolean)
}

/** A list or a reading is no question of a form: its answers are codes, and what has a space in it is none. */
const isWords =
  (isTyped: boolean) =>
  (text: string): boolean =>
    isTyped || /\s|[^a-z0-9-]/.test(text)

import type { Ask } from '../forms/ask.ts'
import { foldText } from '../words/understanding/foldText.ts'

/** Exactly an option's value, number or title: our own words, which are never a command and never a cry for help. */
export const namesOption = (text: string, { options }: Ask): boolean => {
  const typed = foldText(text)
  return options.some(
    ({ value, title }, at) => typed === foldText(value) || typed === foldText(title) || typed === String(at + 1),
  )
}

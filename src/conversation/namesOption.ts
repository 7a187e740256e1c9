import type { Ask, Option } from '../forms/ask.ts'
import { foldText } from '../words/understanding/foldText.ts'
import { oncePer } from '../words/understanding/oncePer.ts'

/** Exactly an option's value, number or title: our own words, which are never a command and never a cry for help. */
export const namesOption = (text: string, { options }: Ask): boolean => {
  const typed = foldText(text)
  return options.some((option, at) => typed === String(at + 1) || folded(option).includes(typed))
}

const folded = oncePer(({ value, title }: Option) => [foldText(value), foldText(title)])

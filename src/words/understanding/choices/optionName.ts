import { oncePer } from '../oncePer.ts'
import { wordsIn } from '../wordsIn.ts'
import type { Option } from './option.ts'

/** How an option may be called. */
export type OptionName = {
  /** Its value and its whole title, in words. */
  readonly full: readonly string[]
  /** The title before a bracket, colon or dash: "Text message" of "Text message (SMS)". */
  readonly short: string
  /** The title before a comma: "Yes" of "Yes, but contact only me". Says less than the title, so it is said back. */
  readonly opening: string
  /** What its title says after that. */
  readonly after: readonly string[]
  /** Every word of value and title. */
  readonly words: readonly string[]
}

/** @example optionName({ value: 'text', title: 'Text message (SMS)' }).short // 'text message' */
export const optionName = oncePer(({ value, title }: Option): OptionName => {
  const whole = wordsIn(title)
  const valueWords = wordsIn(value)
  return {
    full: [valueWords.join(' '), whole.join(' ')],
    short: wordsIn(title.split(/[([{:;–—]| - /)[0] ?? '').join(' '),
    opening: wordsIn(title.split(/[,،、(:;–—]/)[0] ?? '').join(' '),
    after: wordsIn(
      title
        .split(/[,،、]/)
        .slice(1)
        .join(' '),
    ),
    words: [...new Set([...valueWords, ...whole])],
  }
})

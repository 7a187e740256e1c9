import type { Lang } from '../lang.ts'
import { choiceWords } from './choices/choiceWords.ts'
import { exactOption } from './choices/exactOption.ts'
import { numberedOptions } from './choices/numberedOptions.ts'
import { openingOption } from './choices/openingOption.ts'
import type { Option } from './choices/option.ts'
import { type OptionBook, optionBook } from './choices/optionBook.ts'
import { optionLikeAnswer } from './choices/optionLikeAnswer.ts'
import { optionName } from './choices/optionName.ts'
import { spokenOptions } from './choices/spokenOptions.ts'
import { isBareAnswer } from './isBareAnswer.ts'
import { plainText } from './plainText.ts'
import { type Unclear, unclear } from './reading.ts'
import { readYesNo } from './readYesNo.ts'
import { wordsIn } from './wordsIn.ts'

/** The values chosen, in the order they were said. `rest` is what was said besides, as typed. */
export type ChoicesRead =
  | { readonly heard: 'clear' | 'confirm'; readonly values: readonly string[]; readonly rest?: string }
  | { readonly heard: 'unclear'; readonly why: Unclear; readonly rest?: string }

/**
 * What was chosen from a list: by number, value, title, a word only one title has, or close to it.
 * An option's own value, title (any casing) or number is always clear. A story that happens to hold the word of an option is
 * not a choice: "please don't text me, he reads my phone" is unclear, and comes back as `rest`.
 *
 * @example
 * readChoices('1 and 3', ways, { lang: 'en', many: true })      // clear ['text', 'email']
 * readChoices('tetx', ways, { lang: 'en', many: false })        // confirm ['text']
 * readChoices('text or call', ways, { lang: 'en', many: false }) // unclear: choose-one
 */
export const readChoices = (
  text: string,
  options: readonly Option[],
  { lang, many }: { readonly lang: Lang; readonly many: boolean },
): ChoicesRead => {
  const typed = plainText(text)
  if (typed === '') return unclear('empty')
  const chosen = (heard: 'clear' | 'confirm', at: readonly number[], rest?: string): ChoicesRead => {
    if (at.length > 1 && !many) return unclear('choose-one')
    const values = at.flatMap((index) => options[index]?.value ?? [])
    return rest === undefined ? { heard, values } : { heard, values, rest }
  }

  const exact = exactOption(typed, options)
  if (exact === 'several') return unclear('choose-one')
  if (exact !== undefined) return chosen('clear', [exact])

  const book = optionBook(options, choiceWords(lang))
  const isRange = /\d\s?[-–—]\s?\d/.test(typed)
  const numbered = isRange ? undefined : numberedOptions(wordsIn(typed), options.length, book.isTitleWord, lang)
  if (numbered === 'not-offered') return unclear('not-offered')
  if (numbered !== undefined) return chosen('clear', numbered)

  const opening = openingOption(typed, options, lang)
  if (opening !== undefined) return chosen('clear', [opening])

  const alike = optionLikeAnswer(typed, options, lang)
  if (alike?.heard === 'clear') return chosen('clear', [alike.at])

  if (isBareAnswer(typed, lang) && !namesAlone(wordsIn(typed), book, lang))
    return alike === undefined ? openedBy(typed, options, lang) : chosen('confirm', [alike.at])

  const spoken = spokenOptions(typed, options, lang)
  if (spoken.heard === 'several') return unclear('choose-one')
  if (spoken.heard === 'options' && !spoken.more) return chosen(spoken.sure ? 'clear' : 'confirm', spoken.at)
  const named = namedThenMore(typed, options, lang)
  if (named !== undefined) return chosen('confirm', named.at, named.rest)
  if (spoken.heard === 'options') return chosen('confirm', spoken.at, typed)
  if (alike !== undefined) return chosen('confirm', [alike.at])
  return { ...unclear('not-understood'), rest: typed }
}

/** One name, and around it nothing but small words. */
const namesAlone = (words: readonly string[], book: OptionBook, lang: Lang): boolean => {
  const { filler } = choiceWords(lang)
  return words.some((_, start) => {
    const found = book.named(words, start)
    if (found === undefined) return false
    return words.every((word, at) => (at >= start && at < start + found.length) || filler.has(word))
  })
}

/** "No" for "No, please do not contact them": said back, where only one title opens so. */
const openedBy = (typed: string, options: readonly Option[], lang: Lang): ChoicesRead => {
  const read = readYesNo(typed, lang)
  const opened = options.filter((option) => {
    const opening = readYesNo(optionName(option).opening, lang)
    return read.heard !== 'unclear' && opening.heard === 'clear' && opening.value === read.value
  })
  const [first, ...more] = opened
  if (first === undefined) return { ...unclear('not-understood'), rest: typed }
  return more.length > 0 ? unclear('choose-one') : { heard: 'confirm', values: [first.value] }
}

/** "Something else: we have just moved": an option, a colon or dash, and then words of one's own. */
const namedThenMore = (
  typed: string,
  options: readonly Option[],
  lang: Lang,
): { readonly at: readonly number[]; readonly rest: string } | undefined => {
  const sign = /:| - |[–—\n]/.exec(typed)
  if (sign === null) return undefined
  const rest = typed.slice(sign.index + sign[0].length).trim()
  const more = wordsIn(rest)
  const { negations, contrasts } = choiceWords(lang)
  const takesBack = more.some((_, at) => (negations.longest(more, at) ?? contrasts.longest(more, at)) !== undefined)
  const head = spokenOptions(typed.slice(0, sign.index), options, lang)
  return rest === '' || takesBack || head.heard !== 'options' || !head.sure ? undefined : { at: head.at, rest }
}

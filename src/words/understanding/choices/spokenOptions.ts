import type { Lang } from '../../lang.ts'
import { type ChoiceWords, choiceWords } from './choiceWords.ts'
import { closeSpelling } from './closeSpelling.ts'
import type { Option } from './option.ts'
import { type Named, type OptionBook, optionBook } from './optionBook.ts'
import { type Part, partsOf } from './partsOf.ts'

/** Options heard in words, by position. `sure` is false when they should be said back; `rest`, when more was said. */
export type Spoken =
  | { readonly heard: 'options'; readonly at: readonly number[]; readonly sure: boolean; readonly more: boolean }
  | { readonly heard: 'several' }
  | { readonly heard: 'nothing' }

const nothing = { heard: 'nothing' } as const

/**
 * Hears options in what was said, part by part ("call, and a letter"): a part is an option's name, words only its title has,
 * or either with a slip of the finger. A part that says "not" is heard only where the option says it too. More than a word
 * or two that belong to no option make it a story, and nothing is heard.
 *
 * @example spokenOptions('call and text please', [text, call, email], 'en') // options [1, 0], sure
 */
export const spokenOptions = (typed: string, options: readonly Option[], lang: Lang): Spoken => {
  const words = choiceWords(lang)
  const book = optionBook(options, words)
  const parts = partsOf(typed, book, words)
  if (parts === undefined) return nothing
  const at: number[] = []
  let sure = true
  let covered = 0
  let uncovered = 0
  for (const part of parts) {
    const heard = hearPart(part, book, words)
    if (heard === 'not-understood') return nothing
    if (heard === 'several') return { heard: 'several' }
    at.push(...heard.at)
    sure &&= heard.sure
    covered += heard.covered
    uncovered += heard.uncovered
  }
  if (at.length === 0 || uncovered > mostUncovered || uncovered > covered) return nothing
  return { heard: 'options', at: [...new Set(at)], sure: sure && uncovered === 0, more: uncovered > 0 }
}

/** "call, mornings best": this many words that are nobody's are still said back with the option. */
const mostUncovered = 2

type Heard = {
  readonly at: readonly number[]
  readonly sure: boolean
  readonly covered: number
  readonly uncovered: number
}

const hearPart = (part: Part, book: OptionBook, words: ChoiceWords): Heard | 'several' | 'not-understood' => {
  const loose = withoutFiller(part.loose, words)
  if (says(part.loose, words.contrasts)) return 'not-understood'
  const negated = says(part.loose, words.negations)
  if (part.named.length > 0) {
    const whole = withoutFiller(part.words, words)
    if (loose.length > 0 && book.holding(whole).length === 1)
      return hearLoose(whole, says(part.words, words.negations), book, words)
    if (negated) return 'not-understood'
    if (part.named.some(({ at }) => at.length > 1)) return 'several'
    const at = part.named.flatMap((name) => name.at)
    const uncovered = loose.filter((word) => !at.some((index) => book.hasWord(index, word))).length
    const covered = coveredBy(part.named) + loose.length - uncovered
    // "My partner checks my email" is about an option, and chooses none.
    if (uncovered > covered) return 'not-understood'
    return { at, sure: part.named.every((name) => name.sure), covered, uncovered }
  }
  if (loose.length === 0) {
    // "Me and the midwife": small words that are a name when they are all that stands between two joiners.
    const small = book.wholly(part.words)
    if (small === undefined) return { at: [], sure: true, covered: 0, uncovered: 0 }
    return small.at.length > 1 ? 'several' : { at: small.at, sure: small.sure, covered: small.weight, uncovered: 0 }
  }
  return hearLoose(loose, negated, book, words)
}

/** An option called by two names in one breath is called once: "text messages". */
const coveredBy = (named: readonly Named[]): number => {
  const weights = new Map<string, number>()
  for (const { at, weight } of named) weights.set(at.join(), Math.max(weight, weights.get(at.join()) ?? 0))
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0)
}

const says = (said: readonly string[], lexicon: ChoiceWords['negations']): boolean =>
  said.some((_, at) => lexicon.longest(said, at) !== undefined)

const withoutFiller = (loose: readonly string[], { filler }: ChoiceWords): readonly string[] => {
  const kept: string[] = []
  for (let at = 0; at < loose.length; ) {
    const found = filler.longest(loose, at)
    if (found === undefined) kept.push(loose[at] ?? '')
    at += found?.length ?? 1
  }
  return kept
}

/** A part with no option's name in it: words that only one title has, or a name with a slip. */
const hearLoose = (
  loose: readonly string[],
  negated: boolean,
  book: OptionBook,
  words: ChoiceWords,
): Heard | 'several' | 'not-understood' => {
  const number = /^\d{1,3}$/.test(loose.join(' ')) ? Number(loose[0]) : 0
  if (number > 0 && number <= book.count) return { at: [number - 1], sure: true, covered: 1, uncovered: 0 }
  const own = loose.filter((word) => !words.others.has(word))
  const holding = own.length === 0 ? [] : book.holding(own)
  const exact = holding.length > 0
  const found = exact ? holding : book.close((name) => closeSpelling(loose.join(' '), name))
  const only = found[0]
  if (only === undefined)
    return negated ? 'not-understood' : { at: [], sure: false, covered: 0, uncovered: loose.length }
  if (found.length > 1) return negated ? 'not-understood' : 'several'
  if (book.isNegated(only) !== negated) return 'not-understood'
  return { at: [only], sure: exact && !negated && own.length === loose.length, covered: loose.length, uncovered: 0 }
}

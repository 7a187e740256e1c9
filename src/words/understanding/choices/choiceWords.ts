import type { Lang } from '../../lang.ts'
import { type Lexicon, lexicon } from '../tables/lexicon.ts'
import { perLang } from '../tables/perLang.ts'
import { wordsIn } from '../wordsIn.ts'
import { type FurtherNames, furtherNames } from './furtherNames.ts'

export type ChoiceWords = {
  /** Words that carry no choice. */
  readonly filler: Lexicon<true>
  /** Somebody else: "text him" is not quite "text". */
  readonly others: Lexicon<true>
  /** `not`, `never`, `bez`: beside an option, they may mean its opposite. */
  readonly negations: Lexicon<true>
  /** `but`, `except`: what follows takes something back. */
  readonly contrasts: Lexicon<true>
  readonly joiners: Lexicon<true>
  readonly attachedJoiners: readonly string[]
  /** The word without an article or preposition written onto it: `بالهاتف` is heard as `هاتف`. */
  readonly bare: (word: string) => string
  /** What people call the option of this value, besides its title. */
  readonly names: (value: string) => FurtherNames
}

/** What a choice is wrapped in, in English and in the language given. */
export const choiceWords: (lang: Lang) => ChoiceWords = perLang((heard) => {
  const names = furtherNames(heard)
  const of = (pick: (table: (typeof heard)[number]) => string) =>
    lexicon<true>(heard.map((table) => [pick(table), true]))
  const prefixes = heard.flatMap((table) => table.prefixes.split(',').flatMap(wordsIn))
  return {
    filler: lexicon<true>(
      heard.flatMap((table) => [
        [table.filler, true],
        [table.polite, true],
      ]),
    ),
    others: of((table) => table.others),
    negations: of((table) => table.negations),
    contrasts: of((table) => table.contrasts),
    joiners: of((table) => table.joiners),
    attachedJoiners: heard.map((table) => table.attachedJoiner).filter((joiner) => joiner !== ''),
    bare: (word) => {
      const prefix = prefixes.find((start) => word.startsWith(start) && word.length - start.length >= shortestBare)
      return prefix === undefined ? word : word.slice(prefix.length)
    },
    names: (value) => names.get(value) ?? none,
  }
})

const none: FurtherNames = { sure: [], likely: [], whole: [] }

// Arabic roots have three letters; a prefix is not taken from less.
const shortestBare = 3

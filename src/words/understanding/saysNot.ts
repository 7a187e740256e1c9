import { lexicon } from './tables/lexicon.ts'
import { everyTable } from './tables/perLang.ts'
import { wordsIn } from './wordsIn.ts'

const denials = lexicon<true>(
  everyTable.flatMap((table) => [
    [table.negations, true],
    [table.contrasts, true],
  ]),
)

/**
 * Whether there is a "not" or a "but" in what was said, in any of our languages: beside a number or an address it may mean
 * "not this one", so it is said back.
 *
 * @example saysNot('not 07700 900123, that is his') // true
 */
export const saysNot = (text: string): boolean => {
  const words = wordsIn(text)
  return words.some((_, at) => denials.longest(words, at) !== undefined)
}

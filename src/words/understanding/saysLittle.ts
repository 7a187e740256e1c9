import type { Lang } from '../lang.ts'
import { isBareAnswer } from './isBareAnswer.ts'
import { lexicon } from './tables/lexicon.ts'
import { perLang } from './tables/perLang.ts'
import { wordsIn } from './wordsIn.ts'

/**
 * Whether nothing was said that could be kept as somebody's own words: a bare answer, small words alone, or no words.
 *
 * @example
 * saysLittle('I will', 'en')        // true
 * saysLittle('nope', 'en')          // true
 * saysLittle('his brother', 'en')   // false
 */
export const saysLittle = (text: string, lang: Lang): boolean => {
  const words = wordsIn(text)
  for (let at = 0; at < words.length; ) {
    const found = small(lang).longest(words, at)
    if (found === undefined) return isBareAnswer(text, lang)
    at += found.length
  }
  return true
}

const small = perLang((heard) =>
  lexicon<true>(
    heard.flatMap((table) =>
      [table.filler, table.others, table.polite, table.joiners, table.yes, table.no, table.unsure, table.none].map(
        (phrases) => [phrases, true] as const,
      ),
    ),
  ),
)

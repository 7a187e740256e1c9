import type { Lang } from '../lang.ts'
import { lexicon } from './tables/lexicon.ts'
import { perLang } from './tables/perLang.ts'
import { wordsIn } from './wordsIn.ts'

/**
 * Whether a yes, no, "none" or "I do not know" is all that was said, in any order and with any politeness. Such an answer
 * names no option by a word they happen to share, and is nobody's own words: it means what it says, or is asked again.
 *
 * @example
 * isBareAnswer('no thanks, none', 'en') // true
 * isBareAnswer('nie wiem', 'pl')        // true
 * isBareAnswer('no dogs', 'en')         // false
 */
export const isBareAnswer = (text: string, lang: Lang): boolean => {
  const words = wordsIn(text)
  let answers = 0
  for (let at = 0; at < words.length; ) {
    const found = answering(lang).longest(words, at)
    if (found === undefined) return false
    if (found.meaning === 'answer') answers += 1
    at += found.length
  }
  return answers > 0
}

const answering = perLang((heard) =>
  lexicon<'answer' | 'polite'>(
    heard.flatMap((table) => [
      [table.polite, 'polite' as const] as const,
      ...[table.yes, table.no, table.likelyYes, table.likelyNo, table.unsure, table.none].map(
        (phrases) => [phrases, 'answer' as const] as const,
      ),
    ]),
  ),
)

import type { Lang } from '../lang.ts'
import { lexicon } from './tables/lexicon.ts'
import { perLang } from './tables/perLang.ts'
import { wordsIn } from './wordsIn.ts'

/**
 * Whether everything in a list is meant, and nothing more is said: "all of them please", `wszystkie`, `كلها`.
 *
 * @example
 * saysAll('all of these', 'en')    // true
 * saysAll('all but the text', 'en') // false
 */
export const saysAll = (text: string, lang: Lang): boolean => {
  const words = wordsIn(text)
  let every = 0
  for (let at = 0; at < words.length; ) {
    const found = alls(lang).longest(words, at)
    if (found === undefined) return false
    if (found.meaning === 'all') every += 1
    at += found.length
  }
  return every > 0
}

const alls = perLang((heard) =>
  lexicon<'all' | 'polite'>(
    heard.flatMap((table) => [
      [table.polite, 'polite'],
      [table.all, 'all'],
    ]),
  ),
)

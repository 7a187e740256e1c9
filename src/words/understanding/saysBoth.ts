import type { Lang } from '../lang.ts'
import { readYesNo } from './readYesNo.ts'
import { lexicon } from './tables/lexicon.ts'
import { perLang } from './tables/perLang.ts'
import { wordsIn } from './wordsIn.ts'

/**
 * Whether both of two things are meant, and nothing more is said: "both please", `tak, oboje`, `كلاهما`. A plain yes to
 * "any of them?" is that as well; "I suppose so" is not.
 *
 * @example
 * saysBoth('yes, both', 'en')    // true
 * saysBoth('both my boys', 'en') // false
 */
export const saysBoth = (text: string, lang: Lang): boolean => {
  const words = wordsIn(text)
  let both = 0
  for (let at = 0; at < words.length; ) {
    const found = twos(lang).longest(words, at)
    if (found === undefined) return saysYes(text, lang)
    if (found.meaning === 'both') both += 1
    at += found.length
  }
  return both > 0 || saysYes(text, lang)
}

const saysYes = (text: string, lang: Lang): boolean => {
  const read = readYesNo(text, lang)
  return read.heard === 'clear' && read.value
}

const twos = perLang((heard) =>
  lexicon<'both' | 'beside'>(
    heard.flatMap((table) => [
      [table.polite, 'beside'],
      [table.yes, 'beside'],
      [table.both, 'both'],
    ]),
  ),
)

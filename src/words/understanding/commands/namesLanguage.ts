import { langs } from '../../lang.ts'
import { lexicon } from '../tables/lexicon.ts'
import { everyTable } from '../tables/perLang.ts'
import { wordsIn } from '../wordsIn.ts'

/**
 * Whether a language is named and nothing else is said, in any of ours: "Polish", "in Polish", `po polsku`, "Somali please".
 *
 * @example
 * namesLanguage('po polsku')        // true
 * namesLanguage('switch to Polish') // false
 */
export const namesLanguage = (text: string): boolean => {
  const words = wordsIn(text)
  let named = 0
  for (let at = 0; at < words.length; ) {
    const found = names.longest(words, at)
    if (found === undefined) return false
    if (found.meaning === 'name') named += 1
    at += found.length
  }
  return named > 0
}

const names = lexicon<'name' | 'beside'>(
  everyTable.flatMap(({ commands, polite }) => [
    [polite, 'beside' as const] as const,
    ['in', 'beside' as const] as const,
    [commands.otherNames, 'name' as const] as const,
    ...langs.flatMap((lang) =>
      [commands.names[lang], commands.inNames[lang]].map((names) => [names ?? '', 'name' as const] as const),
    ),
  ]),
)

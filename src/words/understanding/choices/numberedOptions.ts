import type { Lang } from '../../lang.ts'
import { lexicon } from '../tables/lexicon.ts'
import { perLang } from '../tables/perLang.ts'

/**
 * Options chosen by number and nothing else, by position: `1`, `1 and 3`, `the first one`, `الأول`.
 * A number that is not in the list gives `not-offered`. A word that is also in a title is left to the titles.
 *
 * @example
 * numberedOptions(['1', 'and', '3'], 4, isTitleWord, 'en') // [0, 2]
 * numberedOptions(['7'], 4, isTitleWord, 'en')             // 'not-offered'
 */
export const numberedOptions = (
  words: readonly string[],
  count: number,
  isTitleWord: (word: string) => boolean,
  lang: Lang,
): readonly number[] | 'not-offered' | undefined => {
  const pieces = words.flatMap((word) => piecesOf(word, lang))
  const numbers: number[] = []
  let afterOrdinal = false
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] ?? ''
    const found = numberWords(lang).longest(pieces, at)
    if (/^\d{1,3}$/.test(piece)) numbers.push(Number(piece))
    else if (found === undefined) return undefined
    else if (typeof found.meaning === 'object') {
      const isOne = afterOrdinal && found.meaning.number === 1
      if (pieces.slice(at, at + found.length).some(isTitleWord)) return undefined
      if (!isOne) numbers.push(found.meaning.number)
    }
    afterOrdinal = typeof found?.meaning === 'object' && found.meaning.ordinal
    at += found?.length ?? 1
  }
  if (numbers.length === 0) return undefined
  return numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= count)
    ? [...new Set(numbers)].map((number) => number - 1)
    : 'not-offered'
}

/** `والثالثة` is "and the third", written as one word. */
const piecesOf = (word: string, lang: Lang): readonly string[] => {
  if (numberWords(lang).has(word)) return [word]
  const joiner = attachedJoiners(lang).find((start) => word.startsWith(start))
  const joined = joiner === undefined ? '' : word.slice(joiner.length)
  return numberWords(lang).has(joined) ? [joined] : (word.match(/\d+|\D+/g) ?? [])
}

const attachedJoiners = perLang((heard) => heard.flatMap(({ attachedJoiner }) => attachedJoiner || []))

type NumberWord = { readonly number: number; readonly ordinal: boolean } | 'beside'

const numberWords = perLang((heard) =>
  lexicon<NumberWord>(
    heard.flatMap((table) => [
      [table.optionWords, 'beside' as const] as const,
      [table.polite, 'beside' as const] as const,
      [table.joiners, 'beside' as const] as const,
      ...Object.entries(table.numbers).map(([word, number]) => [word, { number, ordinal: false }] as const),
      ...Object.entries(table.ordinals).map(([word, number]) => [word, { number, ordinal: true }] as const),
    ]),
  ),
)

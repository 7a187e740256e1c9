import type { Lang } from '../../lang.ts'
import { foldText } from '../foldText.ts'
import { type DateWord, dateWords } from './dateWords.ts'

/** One piece of a date as typed. A number's `digits` is how many were typed, 0 when it was a word. */
export type Token = DateWord | { readonly is: 'sign'; readonly sign: string } | { readonly is: 'unknown' }

/**
 * A text as the pieces dates are made of.
 *
 * @example tokensOf('12th March', 'en')
 * // [{ is: 'number', value: 12, digits: 2, ordinal: true }, { is: 'month', month: 3 }]
 */
export const tokensOf = (text: string, lang: Lang): readonly Token[] => {
  const raw = foldText(text)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .match(/\d+(?:(?:st|nd|rd|th)(?!\p{L}))?|\p{L}+|[^\s\p{L}\d]/gu)
  if (raw === null) return []
  const { words, joiners } = dateWords(lang)
  const tokens: Token[] = []
  for (let at = 0; at < raw.length; ) {
    const piece = raw[at] ?? ''
    const found = words.longest(raw, at)
    if (found !== undefined) tokens.push(found.meaning)
    else if (/^\d/.test(piece)) tokens.push(numeral(piece))
    else tokens.push(...attached(piece, joiners, words.longest))
    at += found?.length ?? 1
  }
  return joinNumbers(tokens)
}

// No part of a date has more than four digits; a phone number beside a date is not a date.
const numeral = (piece: string): Token => {
  const digits = piece.replace(/\D+$/, '')
  return digits.length > 4
    ? { is: 'unknown' }
    : { is: 'number', value: Number(digits), digits: digits.length, ordinal: digits !== piece }
}

/** `ونصف` is "and" and "half", written as one word. */
const attached = (
  piece: string,
  joiners: readonly string[],
  longest: (words: readonly string[], at: number) => { readonly meaning: DateWord } | undefined,
): readonly Token[] => {
  if (!/\p{L}/u.test(piece)) return piece === "'" || piece === ',' ? [] : [{ is: 'sign', sign: piece }]
  const joiner = joiners.find((start) => piece.startsWith(start))
  const rest = joiner === undefined ? undefined : longest([piece.slice(joiner.length)], 0)?.meaning
  return rest === undefined ? [{ is: 'unknown' }] : [{ is: 'joiner' }, rest]
}

/** "twenty four" is one number, and so is `أربعة وعشرون` (four and twenty). */
const joinNumbers = (tokens: readonly Token[]): readonly Token[] => {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    const next = tokens[at + 1]
    const afterNext = tokens[at + 2]
    if (token === undefined) continue
    if (isTens(token) && isOnes(next)) {
      joined.push({ ...next, value: token.value + next.value })
      at += 1
    } else if (isOnes(token) && next?.is === 'joiner' && isTens(afterNext)) {
      joined.push({ ...token, value: token.value + afterNext.value })
      at += 2
    } else joined.push(token)
  }
  return joined
}

type Numeral = Extract<Token, { is: 'number' }>
const isTens = (token: Token | undefined): token is Numeral =>
  token?.is === 'number' && token.digits === 0 && token.value >= 20 && token.value % 10 === 0
const isOnes = (token: Token | undefined): token is Numeral =>
  token?.is === 'number' && token.digits === 0 && token.value >= 1 && token.value <= 9 && Number.isInteger(token.value)

import type { CompiledTable } from './compileTable.ts'
import type { Certainty } from './finding.ts'
import { type Span, saidBetween } from './saidBetween.ts'
import type { Rule } from './table.ts'
import type { UtteredWord } from './utterance.ts'

/** Enough for any spoken sentence; it keeps a text of ten thousand words without one full stop from being read again and again. */
const longestSentence = 40

const sentenceAround = (words: readonly UtteredWord[], match: Span): Span => {
  let { start, end } = match
  while (start > 0 && match.start - start < longestSentence && words[start]?.after !== 'sentence') start -= 1
  while (end < words.length && end - match.end < longestSentence && words[end]?.after !== 'sentence') end += 1
  return { start, end }
}

/**
 * Danger told as past in the same sentence is `possible`, and so is a loss that is old, or stands beside a living or an
 * expected baby. A word of now ("today", "last night", "still") keeps it `plain`.
 */
export const certaintyOf = (
  rule: Rule,
  words: readonly UtteredWord[],
  match: Span,
  { past, recent, ongoing, expecting }: CompiledTable,
  babyExpectedOrLiving: () => boolean,
): Certainty => {
  if (rule.certainty === 'possible') return 'possible'
  // Said of the baby that was asked about. A living baby before it ("my baby was born in June, but ...") is the same one.
  if (rule.at === 'baby')
    return saidBetween(expecting, words, { start: match.end, end: words.length }) ? 'possible' : 'plain'
  const sentence = sentenceAround(words, match)
  if (saidBetween(recent, words, sentence)) return 'plain'
  if (rule.category === 'loss') {
    return saidBetween(past, words, sentence) || babyExpectedOrLiving() ? 'possible' : 'plain'
  }
  return saidBetween(past, words, sentence) && !saidBetween(ongoing, words, sentence) ? 'possible' : 'plain'
}

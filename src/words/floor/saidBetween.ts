import type { PhraseIndex } from './compileTable.ts'
import { followPhrase } from './followPhrase.ts'
import type { UtteredWord } from './utterance.ts'

export type Span = { readonly start: number; readonly end: number }

/** Whether any of these phrases begins inside `where` and shares at least one word with `touching`. */
export const saidBetween = (
  phrases: PhraseIndex<true>,
  words: readonly UtteredWord[],
  where: Span,
  touching: Span = where,
): boolean => {
  for (let at = Math.max(0, where.start); at < Math.min(where.end, words.length); at += 1) {
    for (const set of words[at]?.sets ?? []) {
      for (const { steps } of phrases.get(set) ?? []) {
        const end = followPhrase(steps, words, at)
        if (end > touching.start && at < touching.end) return true
      }
    }
  }
  return false
}

import { wordsIn } from '../wordsIn.ts'
import type { Phrases } from './wordTable.ts'

/** Phrases and what each means, looked up by their folded words. */
export type Lexicon<T> = {
  /** The meaning of these words taken whole. */
  readonly whole: (words: readonly string[]) => T | undefined
  /** The longest phrase that starts at this word, and how many words it takes. */
  readonly longest: (
    words: readonly string[],
    at: number,
  ) => { readonly meaning: T; readonly length: number } | undefined
  readonly has: (word: string) => boolean
}

/**
 * Folds and indexes lists of phrases. When two lists hold the same phrase, the later one wins.
 *
 * @example lexicon([['yes, of course', true], ['no', false]]).whole(['of', 'course']) // true
 */
export const lexicon = <T>(lists: readonly (readonly [Phrases, T])[]): Lexicon<T> => {
  const meanings = new Map<string, { readonly meaning: T }>()
  // How many words the longest phrase has that begins with this one: most words begin none.
  const mostFrom = new Map<string, number>()
  for (const [phrases, meaning] of lists) {
    for (const phrase of phrases.split(',')) {
      const words = wordsIn(phrase)
      if (words.length === 0) continue
      meanings.set(words.join(' '), { meaning })
      const [first = ''] = words
      mostFrom.set(first, Math.max(mostFrom.get(first) ?? 0, words.length))
    }
  }
  const mostAt = (words: readonly string[], at: number): number => mostFrom.get(words[at] ?? '') ?? 0
  return {
    whole: (words) => (words.length > mostAt(words, 0) ? undefined : meanings.get(words.join(' '))?.meaning),
    longest: (words, at) => {
      for (let length = Math.min(mostAt(words, at), words.length - at); length > 0; length -= 1) {
        const found = meanings.get(length === 1 ? (words[at] ?? '') : words.slice(at, at + length).join(' '))
        if (found !== undefined) return { meaning: found.meaning, length }
      }
      return undefined
    },
    has: (word) => meanings.has(word),
  }
}

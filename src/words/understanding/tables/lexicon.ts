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
  let most = 0
  for (const [phrases, meaning] of lists) {
    for (const phrase of phrases.split(',')) {
      const words = wordsIn(phrase)
      if (words.length === 0) continue
      meanings.set(words.join(' '), { meaning })
      most = Math.max(most, words.length)
      const [first = ''] = words
      mostFrom.set(first, Math.max(mostFrom.get(first) ?? 0, words.length))
    }
  }
  return {
    whole: (words) => (words.length > most ? undefined : meanings.get(words.join(' '))?.meaning),
    longest: (words, at) => {
      const longest = mostFrom.get(words[at] ?? '') ?? 0
      for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
        const found = meanings.get(length === 1 ? (words[at] ?? '') : words.slice(at, at + length).join(' '))
        if (found !== undefined) return { meaning: found.meaning, length }
      }
      return undefined
    },
    has: (word) => meanings.has(word),
  }
}

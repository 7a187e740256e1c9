import { syllables } from './syllables.ts'

export type Reading = {
  readonly words: number
  /** Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59. School years, to a tenth. */
  readonly grade: number
  /** Words of the longest sentence. */
  readonly longest: number
}

/**
 * How hard a text is to read. A sentence ends with a full stop, a question or an exclamation mark, or a line break; a
 * colon that closes a line does not begin another. An address of a page or a mailbox is nothing one reads, and is left out.
 */
export const reading = (text: string): Reading => {
  const sentences = sentencesOf(text)
    .map(wordsOf)
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0)
  const grade = (0.39 * words.length) / sentences.length + (11.8 * spoken) / words.length - 15.59
  return {
    words: words.length,
    grade: words.length === 0 ? 0 : Math.round(grade * 10) / 10,
    longest: Math.max(0, ...sentences.map((one) => one.length)),
  }
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?…]["”’)]*)\s+|\n+/)

/** What stands between two spaces and has a letter or a figure in it; parts of "mum-to-be" are one word. */
const wordsOf = (sentence: string): readonly string[] =>
  sentence
    .replace(/https?:\S+|\S+@\S+/g, '')
    .split(/[\s–/]+/)
    .map((piece) => piece.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''))
    .filter((piece) => piece !== '')

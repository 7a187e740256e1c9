import { fold } from './fold.ts'

export type HeardWord = {
  readonly word: string
  /** What stands between this word and the one before it. */
  readonly after: 'space' | 'comma' | 'sentence'
}

const words = /[\p{L}\p{N}]+/gu
const sentenceMarks = /[!?؟;؛۔\n\r。]/u
const commaMarks = /[,،:()[\]{}"“”„«»|/]|\s[-–—]|[–—]/u
const twoDots = /\.\s?\./u

/** "I just want to... die" trails off and goes on; only a single full stop ends a sentence, and none inside "38.5". */
const pause = (between: string, previous: string, next: string): HeardWord['after'] => {
  if (sentenceMarks.test(between)) return 'sentence'
  if (between.includes('.') && !twoDots.test(between)) {
    const insideNumber = between === '.' && /\d$/.test(previous) && /^\d/.test(next)
    return insideNumber ? 'space' : 'sentence'
  }
  return commaMarks.test(between) ? 'comma' : 'space'
}

/** The words of a text in order, folded, each with the pause before it. Linear in the length of the text. */
export const heardWords = (text: string): readonly HeardWord[] => {
  const folded = fold(text)
  const heard: HeardWord[] = []
  let end = 0
  let previous = ''
  for (const found of folded.matchAll(words)) {
    const word = found[0]
    const between = folded.slice(end, found.index)
    heard.push({ word, after: heard.length === 0 ? 'sentence' : pause(between, previous, word) })
    end = found.index + word.length
    previous = word
  }
  return heard
}

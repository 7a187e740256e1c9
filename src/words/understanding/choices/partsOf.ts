import { wordsIn } from '../wordsIn.ts'
import type { ChoiceWords } from './choiceWords.ts'
import type { Named, OptionBook } from './optionBook.ts'

/** What stands between two joiners: the names of options found there, and the words beside them. */
export type Part = {
  readonly named: readonly Named[]
  readonly loose: readonly string[]
  readonly words: readonly string[]
}

/** More words than anyone uses to choose: what follows is a story. */
const mostWords = 60

/**
 * What was said, cut at commas, new lines and joiners, but never inside the name of an option ("Feeding and sleep").
 *
 * @example partsOf('text and call please', book, words) // [{ named: [text], loose: [] }, { named: [call], loose: ['please'] }]
 */
export const partsOf = (typed: string, book: OptionBook, words: ChoiceWords): readonly Part[] | undefined => {
  const pieces = typed.split(/[,;\n/&+|،؛•]/).map(wordsIn)
  const said = pieces.flat()
  if (said.length > mostWords) return undefined
  const starts = new Set<number>()
  let end = 0
  for (const piece of pieces) {
    end += piece.length
    starts.add(end)
  }
  const parts: Part[] = []
  let named: Named[] = []
  let loose: string[] = []
  let whole: string[] = []
  const cut = () => {
    if (named.length + loose.length > 0) parts.push({ named, loose, words: whole })
    named = []
    loose = []
    whole = []
  }
  for (let at = 0; at < said.length; ) {
    if (starts.has(at)) cut()
    const here = withoutJoiner(said, at, book, words)
    if (here.joined) cut()
    const name = book.named(here.said, at)
    const joiner = words.joiners.longest(said, at)
    if (name !== undefined) named.push(name)
    else if (joiner !== undefined) cut()
    else loose.push(here.said[at] ?? '')
    const length = name?.length ?? joiner?.length ?? 1
    if (name !== undefined || joiner === undefined) whole.push(...here.said.slice(at, at + length))
    at += length
  }
  cut()
  return parts
}

/** `ورسالة` is "and a message" when `رسالة` is a word of an option and `ورسالة` is not written in one. */
const withoutJoiner = (said: readonly string[], at: number, book: OptionBook, words: ChoiceWords) => {
  const word = said[at] ?? ''
  const joiner = words.attachedJoiners.find((start) => word.startsWith(start))
  const known = (one: string) => book.isKnown(one) || words.negations.has(one)
  if (joiner === undefined || book.isWrittenSo(word) || words.negations.has(word)) return { said, joined: false }
  if (!known(word.slice(joiner.length))) return { said, joined: false }
  return { said: said.with(at, word.slice(joiner.length)), joined: true }
}

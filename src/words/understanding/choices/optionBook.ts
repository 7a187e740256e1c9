import { oncePer } from '../oncePer.ts'
import type { ChoiceWords } from './choiceWords.ts'
import type { Option } from './option.ts'
import { type OptionName, optionName } from './optionName.ts'

/** A name found in what was said: the options called so, and whether the name says all the title says. */
export type Named = { readonly at: readonly number[]; readonly sure: boolean; readonly length: number }

/** The options of one question, indexed by their names and words. Positions count from nought. */
export type OptionBook = {
  readonly count: number
  /** The longest name that starts here. A name of small words alone is one only when nothing else is said. */
  readonly named: (words: readonly string[], start: number) => Named | undefined
  /** The options that have every one of these words. */
  readonly holding: (words: readonly string[]) => readonly number[]
  readonly hasWord: (at: number, word: string) => boolean
  readonly isTitleWord: (word: string) => boolean
  /** The options with a name, or a word of their own, that is close. */
  readonly close: (isClose: (name: string) => boolean) => readonly number[]
  /** The title says "not": one of its words alone may mean the opposite of it. */
  readonly isNegated: (at: number) => boolean
}

/** @example optionBook(options, choiceWords('en')).named(['text', 'message', 'please'], 0) */
export const optionBook = (options: readonly Option[], words: ChoiceWords): OptionBook => booksOf(words)(options)

const booksOf = oncePer((words: ChoiceWords) => oncePer((options: readonly Option[]) => makeBook(options, words)))

const makeBook = (options: readonly Option[], words: ChoiceWords): OptionBook => {
  const names = options.map(optionName)
  const index = indexed(names, words)
  const longest = Math.max(0, ...[...index.keys()].map((name) => name.split(' ').length))
  const bags = names.map((name) => bagOf(name, words))
  const hasWord = (at: number, word: string): boolean => bags[at]?.has(words.bare(word)) ?? false
  const where = (test: (at: number) => boolean): number[] => names.flatMap((_, at) => (test(at) ? [at] : []))
  const isOwn = (word: string): boolean => bags.filter((bag) => bag.has(word)).length === 1
  return {
    count: options.length,
    named: (said, start) => {
      for (let length = Math.min(longest, said.length - start); length > 0; length -= 1) {
        const found = index.get(said.slice(start, start + length).join(' '))
        if (found === undefined) continue
        const isAll = said.every((word, at) => (at >= start && at < start + length) || words.filler.has(word))
        if (!found.quiet || isAll) return { at: found.at, sure: found.sure, length }
      }
      return undefined
    },
    holding: (said) => where((at) => said.every((word) => hasWord(at, word))),
    hasWord,
    isTitleWord: (word) => bags.some((bag) => bag.has(words.bare(word))),
    close: (isClose) =>
      where((at) => {
        const name = names[at]
        const called = name === undefined ? [] : [...name.full, name.short, name.opening]
        return [...called, ...[...(bags[at] ?? [])].filter(isOwn)].some(isClose)
      }),
    isNegated: (at) => names[at]?.words.some((word) => words.negations.has(word)) ?? false,
  }
}

const bagOf = (name: OptionName, words: ChoiceWords): ReadonlySet<string> =>
  new Set(name.words.filter((word) => !words.filler.has(word) && !words.joiners.has(word)).map(words.bare))

/** A name and the options called so. `quiet`: made of nothing but small words, like "Both". */
type Entry = { readonly at: readonly number[]; readonly sure: boolean; readonly quiet: boolean }

// A whole name beats another option's short one, and a short one another's opening words.
const indexed = (names: readonly OptionName[], words: ChoiceWords): ReadonlyMap<string, Entry> => {
  const isQuiet = (said: readonly string[]) => said.every((word) => words.filler.has(word) || words.joiners.has(word))
  const index = new Map<string, Entry>()
  const levels: readonly { readonly called: (name: OptionName) => readonly string[]; readonly sure: boolean }[] = [
    { called: (name) => name.full, sure: true },
    // "Keep it short, please" is said whole without its "please".
    { called: (name) => (isQuiet(name.after) ? [name.short, name.opening] : [name.short]), sure: true },
    { called: (name) => [name.opening], sure: false },
  ]
  for (const { called, sure } of levels) {
    const level = new Map<string, Set<number>>()
    for (const [at, name] of names.entries()) {
      for (const key of called(name)) if (key !== '') level.set(key, (level.get(key) ?? new Set()).add(at))
    }
    for (const [key, at] of level) {
      if (!index.has(key)) index.set(key, { at: [...at], sure, quiet: isQuiet(key.split(' ')) })
    }
  }
  return index
}

import { oncePer } from '../oncePer.ts'
import type { ChoiceWords } from './choiceWords.ts'
import type { Option } from './option.ts'
import { type OptionName, optionName } from './optionName.ts'

/**
 * A name found in what was said: the options called so, and whether the name says all the title says. `weight` is how much
 * it speaks against being part of a story: a title's words each count, and what people say besides counts once.
 */
export type Named = {
  readonly at: readonly number[]
  readonly sure: boolean
  readonly length: number
  readonly weight: number
}

/** The options of one question, indexed by their names and words. Positions count from nought. */
export type OptionBook = {
  readonly count: number
  /** The longest name that starts here. A name of small words alone is one only when nothing else is said. */
  readonly named: (words: readonly string[], start: number) => Named | undefined
  /** The name that is all of this, even if it is small words alone: "me". Only for a part that stands by itself. */
  readonly wholly: (words: readonly string[]) => Named | undefined
  /** The options that have every one of these words. */
  readonly holding: (words: readonly string[]) => readonly number[]
  readonly hasWord: (at: number, word: string) => boolean
  readonly isTitleWord: (word: string) => boolean
  /** A title has this very word, with whatever is written onto it. */
  readonly isWrittenSo: (word: string) => boolean
  /** A title, or a further name, has this word. */
  readonly isKnown: (word: string) => boolean
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
  const further = options.map(({ value }) => words.names(value))
  const index = indexed(options, words)
  const longest = Math.max(0, ...[...index.keys()].map((name) => name.split(' ').length))
  const bags = names.map((name) => bagOf(name, words))
  const written = new Set(names.flatMap((name) => name.words))
  const inNames = new Set(
    further.flatMap(({ sure, likely, whole }) => [...sure, ...likely, ...whole].flatMap((name) => name.split(' '))),
  )
  const hasWord = (at: number, word: string): boolean => bags[at]?.has(words.bare(word)) ?? false
  const where = (test: (at: number) => boolean): number[] => names.flatMap((_, at) => (test(at) ? [at] : []))
  const isOwn = (word: string): boolean => bags.filter((bag) => bag.has(word)).length === 1
  const isTitleWord = (word: string): boolean => bags.some((bag) => bag.has(words.bare(word)))
  const entryOf = (said: readonly string[]): Entry | undefined => {
    const [only = ''] = said
    return index.get(said.join(' ')) ?? (said.length === 1 ? index.get(words.bare(only)) : undefined)
  }
  return {
    count: options.length,
    named: (said, start) => {
      for (let length = Math.min(longest, said.length - start); length > 0; length -= 1) {
        const found = entryOf(said.slice(start, start + length))
        if (found === undefined) continue
        const isAll = said.every((word, at) => (at >= start && at < start + length) || words.filler.has(word))
        if (!found.quiet || isAll) return namedBy(found, length)
      }
      return undefined
    },
    wholly: (said) => {
      const found = entryOf(said)
      return found === undefined ? undefined : namedBy(found, said.length)
    },
    holding: (said) => where((at) => said.every((word) => hasWord(at, word))),
    hasWord,
    isTitleWord,
    isWrittenSo: (word) => written.has(word),
    isKnown: (word) => isTitleWord(word) || inNames.has(word) || inNames.has(words.bare(word)),
    close: (isClose) => {
      const titled = where((at) => {
        const name = names[at]
        const called = name === undefined ? [] : [...name.full, name.short, name.opening]
        return [...called, ...[...(bags[at] ?? [])].filter(isOwn)].some(isClose)
      })
      if (titled.length > 0) return titled
      return where((at) => further[at]?.sure.some(isClose) ?? false)
    },
    isNegated: (at) => names[at]?.words.some((word) => words.negations.has(word)) ?? false,
  }
}

const bagOf = (name: OptionName, words: ChoiceWords): ReadonlySet<string> =>
  new Set(name.words.filter((word) => !words.filler.has(word) && !words.joiners.has(word)).map(words.bare))

/** A name and the options called so. `quiet`: made of nothing but small words, like "Both", or heard only alone. */
type Entry = {
  readonly at: readonly number[]
  readonly sure: boolean
  readonly quiet: boolean
  readonly isTitle: boolean
}

const namedBy = ({ at, sure, isTitle }: Entry, length: number): Named => ({
  at,
  sure,
  length,
  weight: isTitle ? length : 1,
})

/** `besides`: not from the title. `alone`: a name only when nothing else is said. */
type Level = {
  readonly called: (name: OptionName, option: Option) => readonly string[]
  readonly sure: boolean
  readonly besides?: true
  readonly alone?: true
}

// A whole name beats another option's short one, that one what people say besides, and this another's opening words.
const indexed = (options: readonly Option[], words: ChoiceWords): ReadonlyMap<string, Entry> => {
  const isQuiet = (said: readonly string[]) => said.every((word) => words.filler.has(word) || words.joiners.has(word))
  const index = new Map<string, Entry>()
  const levels: readonly Level[] = [
    { called: (name) => name.full, sure: true },
    // "Keep it short, please" is said whole without its "please".
    { called: (name) => (isQuiet(name.after) ? [name.short, name.opening] : [name.short]), sure: true },
    { called: (_, { value }) => words.names(value).sure, sure: true, besides: true },
    { called: (_, { value }) => words.names(value).likely, sure: false, besides: true },
    { called: (_, { value }) => words.names(value).whole, sure: false, besides: true, alone: true },
    { called: (name) => [name.opening], sure: false },
  ]
  for (const { called, sure, besides = false, alone = false } of levels) {
    const level = new Map<string, Set<number>>()
    for (const [at, option] of options.entries()) {
      for (const key of called(optionName(option), option))
        if (key !== '') level.set(key, (level.get(key) ?? new Set()).add(at))
    }
    for (const [key, at] of level) {
      if (index.has(key)) continue
      index.set(key, { at: [...at], sure, quiet: alone || isQuiet(key.split(' ')), isTitle: !besides })
    }
  }
  return index
}

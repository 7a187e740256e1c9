import { fold } from './fold.ts'
import { isSlipOf, shortenings } from './slips.ts'
import type { Table } from './table.ts'

/** Every set of words that some phrase asks for, numbered; and which of them a given word belongs to. */
export type Vocabulary = {
  readonly numberOf: (oneOf: string) => number
  /** Small: nearly always empty or one or two numbers. */
  readonly setsOf: (word: string) => ReadonlySet<number>
}

const longestKeyWord = 24
const shortestSlip = 5
const nothing: ReadonlySet<number> = new Set()

const put = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const there = map.get(key)
  if (there) there.push(value)
  else map.set(key, [value])
}

/** The word, and the word without the small words glued to its front. Never a scrap of fewer than two letters, or three. */
const bareForms = (word: string, clitics: Table['clitics']): readonly string[] => {
  if (!clitics) return [word]
  const without = (form: string, glued: readonly string[], shortest: number): readonly string[] =>
    glued
      .filter((bit) => form.startsWith(bit) && form.length - bit.length >= shortest)
      .map((bit) => form.slice(bit.length))
  const outer = [word, ...without(word, clitics.outer, 2)]
  return [...outer, ...outer.flatMap((form) => without(form, clitics.inner, 3))]
}

/** "Dieeee" is heard as "diee" and as "die"; "killlll" as "kill". Only where a letter stands three times or more. */
const unstretched = (word: string): readonly string[] =>
  /(.)\1\1/u.test(word) ? [word.replace(/(.)\1{2,}/gu, '$1$1'), word.replace(/(.)\1{2,}/gu, '$1')] : [word]

export const spell = (word: string, table: Pick<Table, 'soundalikes'>): string =>
  table.soundalikes.reduce((spelt, [from, to]) => spelt.replaceAll(from, to), fold(word))

export const vocabulary = (table: Table): Vocabulary => {
  const numbers = new Map<string, number>()
  const exact = new Map<string, number[]>()
  const beginnings = new Map<string, number[]>()
  const slips = new Map<string, { meant: string; set: number }[]>()
  const aNumber: number[] = []
  const aYear: number[] = []
  const notSlips = new Set(table.notSlips.split(/\s+/).map((word) => spell(word, table)))

  const wordsOf = (oneOf: string): readonly string[] =>
    oneOf.split('/').flatMap((entry) => {
      if (!entry.startsWith('{')) return [entry]
      const list = table.lists[entry.slice(1, -1)]
      if (list === undefined) throw new Error(`Safety floor: table ${table.lang} has no list ${entry}`)
      return list.trim().split(/\s+/)
    })

  const learn = (entry: string, set: number): void => {
    if (entry === '#') aNumber.push(set)
    else if (entry === '####') aYear.push(set)
    else if (entry.endsWith('*')) put(beginnings, spell(entry.slice(0, -1), table), set)
    else if (entry.startsWith('~')) {
      const meant = spell(entry.slice(1), table)
      put(exact, meant, set)
      for (const short of shortenings(meant)) put(slips, short, { meant, set })
    } else put(exact, spell(entry, table), set)
  }

  const numberOf = (oneOf: string): number => {
    const known = numbers.get(oneOf)
    if (known !== undefined) return known
    const set = numbers.size
    numbers.set(oneOf, set)
    for (const entry of wordsOf(oneOf)) learn(entry, set)
    return set
  }

  const lookUp = (word: string, into: Set<number>): void => {
    for (const set of exact.get(word) ?? []) into.add(set)
    for (let length = 2; length <= Math.min(word.length, longestKeyWord); length += 1) {
      for (const set of beginnings.get(word.slice(0, length)) ?? []) into.add(set)
    }
    if (word.length < shortestSlip || word.length > longestKeyWord || notSlips.has(word)) return
    for (const short of shortenings(word)) {
      for (const { meant, set } of slips.get(short) ?? []) if (isSlipOf(word, meant)) into.add(set)
    }
  }

  const setsOf = (heard: string): ReadonlySet<number> => {
    const sets = new Set<number>(/^\d+$/.test(heard) ? aNumber : [])
    if (/^(?:19|20)\d\d$/.test(heard)) for (const set of aYear) sets.add(set)
    for (const plain of unstretched(heard)) {
      for (const form of bareForms(spell(plain, table), table.clitics)) lookUp(form, sets)
    }
    return sets.size === 0 ? nothing : sets
  }

  return { numberOf, setsOf }
}

import type { CompiledTable } from './compileTable.ts'
import type { HeardWord } from './heardWords.ts'

export type UtteredWord = {
  readonly sets: ReadonlySet<number>
  readonly after: HeardWord['after']
  /** "Never", "not", "denies": unless the next word turns it round ("never stops"). */
  readonly denies: boolean
  /** "But", "my husband": begins something new. */
  readonly turns: boolean
}

/** A text as one language hears it: pairs of words joined, and for each word the sets it belongs to in that table. */
export const utterance = (heard: readonly HeardWord[], language: CompiledTable): readonly UtteredWord[] => {
  // Only for this text: a memory that outlived it would keep people's words.
  const known = new Map<string, ReadonlySet<number>>()
  const setsOf = (word: string): ReadonlySet<number> => {
    const sets = known.get(word) ?? language.setsOf(word)
    known.set(word, sets)
    return sets
  }

  const joined: HeardWord[] = []
  for (const { word, after } of heard) {
    const next = { word: language.inFull(word), after }
    const last = joined.at(-1)
    const one = last && next.after === 'space' ? language.joined(last.word, next.word) : undefined
    if (last && one !== undefined) joined[joined.length - 1] = { word: one, after: last.after }
    else joined.push(next)
  }

  const { negators, turns, undoNegator } = language.sets
  return joined.map(({ word, after }, at) => {
    const next = joined[at + 1]
    const turnedRound = next !== undefined && next.after !== 'sentence' && setsOf(next.word).has(undoNegator)
    const sets = setsOf(word)
    return { sets, after, denies: sets.has(negators) && !turnedRound, turns: sets.has(turns) }
  })
}

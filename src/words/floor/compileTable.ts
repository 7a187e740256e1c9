import { type Piece, parsePhrase } from './parsePhrase.ts'
import type { Phrase, Rule, Table } from './table.ts'
import { spell, type Vocabulary, vocabulary } from './vocabulary.ts'

export type Step =
  | { readonly kind: 'word'; readonly set: number; readonly optional: boolean; readonly orEnd: boolean }
  | { readonly kind: 'gap'; readonly most: number; readonly stopsAtTurn: boolean }
  | { readonly kind: 'end' }

/** Phrases by the number of the set their first word belongs to. */
export type PhraseIndex<Owner> = ReadonlyMap<
  number,
  readonly { readonly steps: readonly Step[]; readonly owner: Owner }[]
>

export type CompiledRule = { readonly rule: Rule; readonly unless: PhraseIndex<true> }

export type CompiledTable = {
  readonly table: Table
  readonly setsOf: Vocabulary['setsOf']
  readonly inFull: (word: string) => string
  readonly joined: (first: string, second: string) => string | undefined
  readonly rules: PhraseIndex<CompiledRule>
  readonly past: PhraseIndex<true>
  readonly recent: PhraseIndex<true>
  readonly ongoing: PhraseIndex<true>
  readonly expecting: PhraseIndex<true>
  /** Sets of single words, by their number in the vocabulary. */
  readonly sets: Record<'negators' | 'turns' | 'undoNegator' | 'carriers' | 'subjects' | 'deniedAfter', number>
}

/** Turns a readable table into look-ups, once, when the service starts. A fault in a table is thrown here, never later. */
export const compileTable = (table: Table): CompiledTable => {
  const { numberOf, setsOf } = vocabulary(table)
  const spelt = (text: string) => spell(text, table)

  const step = (piece: Piece, saying: boolean): Step => {
    switch (piece.kind) {
      case 'word':
        return { kind: 'word', set: numberOf(piece.oneOf), optional: piece.optional, orEnd: piece.orEnd }
      case 'gap':
        return { ...piece, stopsAtTurn: saying }
      case 'end':
        return piece
    }
  }

  const index = <Owner>(owned: readonly (readonly [Phrase, Owner])[], saying = false): PhraseIndex<Owner> => {
    const byFirst = new Map<number, { steps: readonly Step[]; owner: Owner }[]>()
    for (const [phrase, owner] of owned) {
      const steps = parsePhrase(phrase).map((piece) => step(piece, saying))
      const first = steps[0]
      if (first?.kind !== 'word') continue
      byFirst.set(first.set, [...(byFirst.get(first.set) ?? []), { steps, owner }])
    }
    return byFirst
  }
  const indexAll = (phrases: readonly Phrase[], saying = false) =>
    index(
      phrases.map((phrase) => [phrase, true] as const),
      saying,
    )

  const rules = table.rules.flatMap((rule) => {
    const compiled: CompiledRule = { rule, unless: indexAll(rule.unless ?? [], true) }
    return rule.when.map((phrase) => [phrase, compiled] as const)
  })
  const joins = new Map(Object.entries(table.joins).map(([pair, one]) => [spelt(pair), spelt(one)] as const))
  const shortForms = new Map(
    Object.entries(table.shortForms).map(([short, full]) => [spelt(short), spelt(full)] as const),
  )
  const oneWord = (words: string) => numberOf(words.trim().split(/\s+/).join('/'))

  return {
    table,
    setsOf,
    inFull: (word) => shortForms.get(word) ?? word,
    joined: (first, second) => joins.get(`${first} ${second}`),
    rules: index(rules),
    past: indexAll(table.past),
    recent: indexAll(table.recent),
    ongoing: indexAll(table.ongoing),
    expecting: indexAll(table.expecting),
    sets: {
      negators: oneWord(table.negators),
      turns: oneWord(table.turns),
      undoNegator: oneWord(table.undoNegator),
      carriers: oneWord(table.carriers),
      subjects: oneWord(table.subjects),
      deniedAfter: oneWord(table.deniedAfter),
    },
  }
}

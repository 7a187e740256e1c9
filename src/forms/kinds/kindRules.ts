import type { Voice } from '../../words/voice.ts'
import type { Option } from '../ask.ts'
import type { AnyQuestion, Facts, Kind, Refusal } from '../question.ts'

/** What a kind is told when it reads an answer: the question as it stands, its options with their titles, the language. */
export type Hearing = {
  readonly question: AnyQuestion
  readonly facts: Facts
  readonly options: readonly Option[]
  readonly voice: Voice
}

/** A value understood: kept as it is, or read back first. `aside` holds words that answer the question's `own` question. */
export type KindReading =
  | { readonly heard: 'clear' | 'confirm'; readonly value: unknown; readonly aside?: string }
  | { readonly heard: 'unclear'; readonly why: Refusal }

/**
 * One kind of question: how typed words are read, what a value must keep to, how it is read back. The value's shape is
 * in `values.ts`.
 */
export type KindRules = {
  readonly kind: Kind
  readonly read: (said: string, hearing: Hearing) => KindReading
  /** A rule of the kind for a well-shaped value: a birth date is not in the future. */
  readonly check: (value: unknown, hearing: Hearing) => KindReading
  /** The value as words. `typed` is what the person typed, kept where it says it best. */
  readonly readBack: (value: unknown, voice: Voice, typed: string | undefined) => string
}

/** A rule-less check: the shape says it all. */
export const noCheck = (value: unknown): KindReading => ({ heard: 'clear', value })

export const asTyped = (value: unknown, _voice: Voice, typed: string | undefined): string => typed ?? String(value)

import type { Lang } from '../lang.ts'
import type { Certainty, UrgentCategory } from './finding.ts'

/**
 * A phrase as a clinician reads it. Words stand in the order they are said, and the marks are few:
 *
 * | Mark      | Meaning                                              | Example              |
 * |-----------|------------------------------------------------------|----------------------|
 * | `word`    | that word                                            | `die`                |
 * | `word*`   | any word that begins so                              | `miscarr*`           |
 * | `~word`   | that word, or one slip of the finger away from it    | `~suicide`           |
 * | `{list}`  | any word of the table's list of that name            | `{baby}`             |
 * | `a/b`     | either one                                           | `hit/{hurt}`         |
 * | `(word)`  | that word or nothing                                 | `(to)`               |
 * | `..`      | up to two other words; `...` four; `....` six        | `wish .. dead`       |
 * | `#`       | a number                                             | `# weeks`            |
 * | `####`    | a year, 1900 to 2099                                 | `in ####`            |
 * | `$`       | the end of the sentence, alone or as `word/$`        | `cant go on $`       |
 *
 * "Other words" never step over the end of a sentence, nor over a word of denial ("he has *never* hit me").
 */
export type Phrase = string

/** What the open question asks about. */
export type Asked = 'baby'

export type Rule = {
  /** `<lang>.<about>.<what>`, for ever: alerts and the hazard log refer to it. */
  readonly id: string
  readonly category: UrgentCategory
  readonly when: readonly Phrase[]
  /** Ordinary sayings. One of them cancels a match only where the two share a word, never elsewhere in the text. */
  readonly unless?: readonly Phrase[]
  /** Never more certain than this. */
  readonly certainty?: Certainty
  /** Only at a question about the baby, where "he died" can be nobody else: then it is plain whenever it was. */
  readonly at?: Asked
  /** `ignored` where the phrase is itself a denial ("not breathing"): the word before it must not undo it. */
  readonly denial?: 'ignored'
}

/** Words are written as a person would spell them; accents, capitals and apostrophes are folded away on both sides. */
export type Table = {
  readonly lang: Lang
  /** Who signed, and when (`clinician, native speaker, 2026-01-31`). Null until both have. */
  readonly reviewed: string | null
  /** Two words that are heard as one: `do not` as `dont`, `baby shower` as something that is no baby. */
  readonly joins: Readonly<Record<string, string>>
  /** One word written short: `dnt` as `dont`. Heard before pairs are joined. */
  readonly shortForms: Readonly<Record<string, string>>
  /** Letters that sound the same and are mixed up in writing, replaced in the table and in the text. */
  readonly soundalikes: readonly (readonly [string, string])[]
  /** Small words written together with the next one (Arabic "and", "the", "will"): first one of `outer`, then one of `inner`. */
  readonly clitics?: { readonly outer: readonly string[]; readonly inner: readonly string[] }
  readonly lists: Readonly<Record<string, string>>
  /** Real words that only look like a slip of a key word. */
  readonly notSlips: string
  /** Words that deny what follows. */
  readonly negators: string
  /** Words that begin something new: a saying never reaches over them. "My *baby* is fine but *he* hits me." */
  readonly turns: string
  /** After these a negator denies nothing: "he never *stops* hitting me". */
  readonly undoNegator: string
  /** Words that may stand between a denial and what is denied: "never *had any thoughts of* ...". */
  readonly carriers: string
  /** A match that begins with one of these starts a sentence of its own; a "no" before it answers something else. */
  readonly subjects: string
  /** "Suicidal thoughts: *none*". */
  readonly deniedAfter: string
  /** In the same sentence, these make a match `possible`: it is told as past. */
  readonly past: readonly Phrase[]
  /** In the same sentence, these keep a match `plain` whatever else is said. */
  readonly recent: readonly Phrase[]
  /** The same for danger, but not for a loss: "I lost a baby in 2019 and am *now* pregnant". */
  readonly ongoing: readonly Phrase[]
  /** Anywhere in the text, these make a loss `possible`: there is a living or an expected baby. */
  readonly expecting: readonly Phrase[]
  readonly rules: readonly Rule[]
}

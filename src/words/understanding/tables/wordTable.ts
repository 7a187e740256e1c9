import type { Lang } from '../../lang.ts'

/**
 * Words or phrases as people type them, with commas between. They are folded when loaded, so accents, case and
 * apostrophes do not matter; spelling a word without its accents is not another word.
 */
export type Phrases = string

/** Seven lists of forms, from Monday. */
type Weekdays = readonly [Phrases, Phrases, Phrases, Phrases, Phrases, Phrases, Phrases]
type Quarter = readonly [Phrases, Phrases, Phrases]
/** Twelve lists of forms, from January. */
type Months = readonly [...Quarter, ...Quarter, ...Quarter, ...Quarter]

export type Unit = 'day' | 'week' | 'month' | 'year'

/** The words dates and ages are made of. */
export type DateWords = {
  readonly months: Months
  readonly weekdays: Weekdays
  readonly units: Readonly<Record<Unit, Phrases>>
  /** Forms that say which one, not how many: `24 tydzień`, `الأسبوع ٢٤`. With a number they are a week of pregnancy. */
  readonly whichUnits: Readonly<Partial<Record<Unit, Phrases>>>
  /** A count and its unit in one word: a fortnight, شهرين. */
  readonly amounts: readonly { readonly words: Phrases; readonly count: number; readonly unit: Unit }[]
  readonly half: Phrases
  /** Stands for one before a unit: `a week`. Empty where there is none. */
  readonly article: Phrases
  readonly today: Phrases
  readonly yesterday: Phrases
  readonly tomorrow: Phrases
  readonly dayBeforeYesterday: Phrases
  readonly dayAfterTomorrow: Phrases
  /** `3 weeks ago`, `منذ ٣ أسابيع`: beside an amount, the past. */
  readonly ago: Phrases
  /** `3 weeks overdue`: the due date has gone by, and is a due date still. */
  readonly overdue: Phrases
  /** `in 3 weeks`, `za 3 tygodnie`: before an amount, the future. */
  readonly ahead: Phrases
  /** What stands before a month, where it is not the word for `ahead`: `w marcu`, `في آذار`. */
  readonly during: Phrases
  /** `3 weeks to go`: after an amount, the future. */
  readonly left: Phrases
  readonly last: Phrases
  readonly next: Phrases
  readonly current: Phrases
  readonly old: Phrases
  readonly born: Phrases
  readonly due: Phrases
  readonly pregnant: Phrases
  readonly beginning: Phrases
  readonly middle: Phrases
  readonly end: Phrases
  readonly about: Phrases
}

export type CommandName = 'back' | 'why' | 'skip' | 'help' | 'urgent' | 'save' | 'restart' | 'person' | 'leave'

/** What people say to the form rather than in answer to it. Whole utterances, without the politeness around them. */
export type CommandWords = {
  readonly phrases: Readonly<Record<CommandName, Phrases>>
  /** What may come first: `can I`, `I want to`. */
  readonly leads: Phrases
  readonly change: Phrases
  /** Only these can be changed: "I want to change my life" is an answer. */
  readonly changeable: Phrases
  /** Says that something should change, not what: `it`, `my answer`. */
  readonly anything: Phrases
  readonly language: Phrases
  /** What makes a language's name a wish to use it: `switch to`, `in`. */
  readonly speak: Phrases
  /** Languages by the names this language has for them. */
  readonly names: Readonly<Partial<Record<Lang, Phrases>>>
  /** A wish on its own, with no lead: `po polsku`, `بالعربية`. */
  readonly inNames: Readonly<Partial<Record<Lang, Phrases>>>
  /** Languages we may not speak yet: the wish is heard, and the list of languages shown. */
  readonly otherNames: Phrases
}

/**
 * What people call an option besides its title, by its value: the values are the same in every form and language.
 * `sure` is as good as the title; `likely` is said back; `whole` is said back too, and heard only when nothing else is said:
 * a nurse may be a family nurse, a school nurse is not. A name of several options asks which is meant.
 */
export type OptionNames = {
  readonly sure: Readonly<Record<string, Phrases>>
  readonly likely: Readonly<Record<string, Phrases>>
  readonly whole: Readonly<Record<string, Phrases>>
}

/**
 * Everything the understanding knows about one language. A new language is one file that satisfies this type, and one
 * line in `perLang.ts`.
 */
export type WordTable = {
  readonly yes: Phrases
  readonly no: Phrases
  /** Yes or no, but only just: we say it back first. */
  readonly likelyYes: Phrases
  readonly likelyNo: Phrases
  readonly unsure: Phrases
  readonly none: Phrases
  /** Everything in a list: `all of them`. */
  readonly all: Phrases
  /** Both of two: `both of them`. */
  readonly both: Phrases
  readonly options: OptionNames
  readonly polite: Phrases
  readonly please: Phrases
  /** Words that carry no choice and no date: articles, pronouns, `I would like`. */
  readonly filler: Phrases
  /** Somebody else: filler beside a date, but "text him" is not a plain wish for a text. */
  readonly others: Phrases
  readonly negations: Phrases
  /** `but`, `except`: what follows takes something back. */
  readonly contrasts: Phrases
  readonly joiners: Phrases
  /** A joiner written onto the next word, as Arabic و. Empty where there is none. */
  readonly attachedJoiner: string
  /** Written onto a word without changing which word it is, longest first: Arabic ال, بال. */
  readonly prefixes: Phrases
  readonly numbers: Readonly<Record<string, number>>
  readonly ordinals: Readonly<Record<string, number>>
  /** What may stand beside the number of an option: `option`, `number`. */
  readonly optionWords: Phrases
  readonly greetings: Phrases
  readonly nameLeads: Phrases
  /** Who it is, before the name: `mum is`. May be part of what they are called, so what is left is said back. */
  readonly roleLeads: Phrases
  readonly placeLeads: Phrases
  readonly dates: DateWords
  readonly commands: CommandWords
}

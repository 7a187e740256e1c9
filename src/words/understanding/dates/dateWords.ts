import type { Lang } from '../../lang.ts'
import { type Lexicon, lexicon } from '../tables/lexicon.ts'
import { perLang } from '../tables/perLang.ts'
import type { Phrases, Unit, WordTable } from '../tables/wordTable.ts'

/** Words that only have to be told apart. */
const marks = [
  'half',
  'article',
  'today',
  'yesterday',
  'tomorrow',
  'dayBeforeYesterday',
  'dayAfterTomorrow',
  'ago',
  'overdue',
  'ahead',
  'during',
  'left',
  'last',
  'next',
  'current',
  'old',
  'born',
  'due',
  'pregnant',
  'beginning',
  'middle',
  'end',
  'about',
] as const

export type Mark = (typeof marks)[number] | 'filler' | 'joiner' | 'negation'

/** What a word can mean in a date. `which`: the form asks which one, not how many (`24 tydzień`). */
export type DateWord =
  | { readonly is: Mark }
  | { readonly is: 'number'; readonly value: number; readonly digits: number; readonly ordinal: boolean }
  | { readonly is: 'month'; readonly month: number }
  | { readonly is: 'weekday'; readonly weekday: number }
  | { readonly is: 'unit'; readonly unit: Unit; readonly which: boolean }
  | { readonly is: 'amount'; readonly count: number; readonly unit: Unit }

const units = ['day', 'week', 'month', 'year'] as const satisfies readonly Unit[]

type Entry = readonly [Phrases, DateWord]

// A word in two lists has the meaning of the later one: "may" is a month before it is anything else.
const entriesOf = (table: WordTable): readonly Entry[] => [
  [table.filler, { is: 'filler' }],
  [table.others, { is: 'filler' }],
  [table.polite, { is: 'filler' }],
  [table.negations, { is: 'negation' }],
  [table.joiners, { is: 'joiner' }],
  ...Object.entries(table.numbers).map(([word, value]) => numberEntry(word, value, false)),
  ...Object.entries(table.ordinals).map(([word, value]) => numberEntry(word, value, true)),
  ...units.map((unit): Entry => [table.dates.units[unit], { is: 'unit', unit, which: false }]),
  ...units.map((unit): Entry => [table.dates.whichUnits[unit] ?? '', { is: 'unit', unit, which: true }]),
  ...table.dates.amounts.map(({ words, count, unit }): Entry => [words, { is: 'amount', count, unit }]),
  ...marks.map((is): Entry => [table.dates[is], { is }]),
  ...table.dates.weekdays.map((words, index): Entry => [words, { is: 'weekday', weekday: index + 1 }]),
  ...table.dates.months.map((words, index): Entry => [words, { is: 'month', month: index + 1 }]),
]

const numberEntry = (word: string, value: number, ordinal: boolean): Entry => [
  word,
  { is: 'number', value, digits: 0, ordinal },
]

/** The words of dates in English and in the language given. */
export const dateWords: (lang: Lang) => { readonly words: Lexicon<DateWord>; readonly joiners: readonly string[] } =
  perLang((heard) => ({
    words: lexicon<DateWord>(heard.flatMap(entriesOf)),
    joiners: heard.map((table) => table.attachedJoiner).filter((joiner) => joiner !== ''),
  }))

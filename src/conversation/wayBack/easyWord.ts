import type { Kept } from '../../forms/draft.ts'
import { formIndex } from '../../forms/formIndex.ts'
import type { Form, Kind } from '../../forms/question.ts'
import { everyTable } from '../../words/understanding/tables/perLang.ts'
import { wordsIn } from '../../words/understanding/wordsIn.ts'
import { longestWord, plainWord } from './plainWord.ts'

/** Why a word would not keep anybody out. */
export type Easy = 'short' | 'long' | 'plain' | 'code' | 'name' | 'date' | 'number' | 'known'

/** Answers of one form: what people close to the person know. */
export type Told = { readonly form: Form | undefined; readonly answers: Readonly<Record<string, Kept>> }

/** What must be left of a word once everything is taken out of it that somebody at home could guess. */
const least = 4

/**
 * Why a word is too easily guessed by somebody who knows the family, or `undefined` when it will do: names, any date that
 * was told, phone numbers, places and addresses, however they are written and with a little added to them
 * (question-lists 3.3: never a fact that a partner knows).
 *
 * @example easyWord('12 June 2026', code, [{ form, answers: { 'baby.date': born } }]) // 'date'
 */
export const easyWord = (word: string, code: string, told: readonly Told[]): Easy | undefined => {
  if (word.length > longestWord) return 'long'
  const plain = plainWord(withoutOrdinals(word))
  if (lengthOf(plain) < least) return 'short'
  if (new Set(plain).size < 3 || '01234567890'.includes(plain) || '09876543210'.includes(plain)) return 'plain'
  if (looksLikeDate.test(plain)) return 'date'
  const known = knownTo(code, told)
  const kinds = (['code', 'name', 'date', 'number', 'known'] as const).map((easy) => ({
    easy,
    left: lengthOf(without(plain, known[easy])),
  }))
  const most = kinds.toSorted((one, other) => one.left - other.left)[0]
  const left = Object.values(known).reduce(without, plain)
  return most !== undefined && lengthOf(left) < least ? most.easy : undefined
}

/** A year somebody now alive was born in, a day and a month, or both: told or not, it is somebody's birthday. */
const looksLikeDate =
  /^(?:(?:19|20)\d\d|(?:0?[1-9]|[12]\d|3[01])(?:0?[1-9]|1[0-2])(?:(?:19|20)?\d\d)?|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/

const lengthOf = (text: string): number => Array.from(text).length

/** "12th of June" is "12 June". */
const withoutOrdinals = (text: string): string => text.replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1').replace(/\bof\b/gi, '')

/** The longest pieces first, so that none hides another. */
const without = (text: string, pieces: readonly string[]): string =>
  pieces.toSorted((one, other) => other.length - one.length).reduce((left, piece) => left.replaceAll(piece, ''), text)

type Known = Readonly<Record<'code' | 'name' | 'date' | 'number' | 'known', readonly string[]>>

const knownTo = (code: string, told: readonly Told[]): Known => {
  const all = told.flatMap(({ form, answers }) =>
    Object.entries(answers).map(([id, kept]) => ({ kind: kindOf(form, id), texts: textsIn(kept) })),
  )
  const of = (...kinds: readonly Kind[]): readonly string[] =>
    all.filter(({ kind }) => kind !== undefined && kinds.includes(kind)).flatMap(({ texts }) => texts)
  const everything = all.flatMap(({ texts }) => texts)
  return {
    code: code === '' ? [] : [plainWord(code)],
    name: of('name').flatMap((name) => long([...wordsIn(name), plainWord(name)])),
    date: long([
      ...everything.flatMap(datesIn).flatMap(waysToWrite),
      ...of('birth-date', 'due-date', 'birth-or-due-date', 'date').map(plainWord),
    ]),
    number: of('phone').flatMap((number) => runsOf(number.replace(/\D/g, ''))),
    known: long(of('area', 'postcode', 'email', 'nhs-number').flatMap((text) => [...wordsIn(text), plainWord(text)])),
  }
}

const long = (pieces: readonly string[]): readonly string[] => [...new Set(pieces)].filter((piece) => piece.length > 2)

const kindOf = (form: Form | undefined, id: string): Kind | undefined =>
  form === undefined ? undefined : formIndex(form).get(id.split('#')[0] ?? id)?.question.kind

const textsIn = ({ value, typed }: Kept): readonly string[] => [
  ...(typed === undefined ? [] : [typed]),
  ...stringsIn(value),
]

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

type Day = { readonly year: string; readonly month: string; readonly day: string }

/** Dates as kept, and as figures in somebody's own words. Day before month, as in the UK. */
const datesIn = (text: string): readonly Day[] => [
  ...[...text.matchAll(/(\d{4})-(\d\d)-(\d\d)/g)].map(([, year = '', month = '', day = '']) => ({ year, month, day })),
  ...[...text.matchAll(/(?<!\d)(\d{1,2})[./ -](\d{1,2})[./ -](\d{4}|\d\d)(?!\d)/g)].map(
    ([, day = '', month = '', year = '']) => ({
      year: year.length === 2 ? `20${year}` : year,
      month: month.padStart(2, '0'),
      day: day.padStart(2, '0'),
    }),
  ),
]

const months: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, at) =>
  everyTable.flatMap(({ dates }) => (dates.months[at] ?? '').split(',').map(plainWord)),
)

/** Every way a day is written close together: with and without noughts, century, year or day, the month in words too. */
const waysToWrite = ({ year, month, day }: Day): readonly string[] => {
  const bare = (figures: string): string => String(Number(figures))
  const days = [day, bare(day)]
  const inWords = [month, bare(month), ...(months[Number(month) - 1] ?? [])]
  const years = [year, year.slice(2)]
  const join = (...parts: readonly (readonly string[])[]): readonly string[] =>
    parts.reduce<readonly string[]>((made, part) => made.flatMap((one) => part.map((next) => one + next)), [''])
  return [
    ...join(days, inWords, years),
    ...join(inWords, days, years),
    ...join(years, inWords, days),
    ...join(years, days, inWords),
    ...[...join(days, inWords), ...join(inWords, days), ...join(inWords, years), ...join(years, inWords)],
    year,
  ]
}

/** Every run of four figures or more: the last six of a number are known as well as all of it. */
const runsOf = (figures: string): readonly string[] =>
  Array.from({ length: figures.length }, (_, from) =>
    Array.from({ length: Math.max(0, figures.length - from - 3) }, (_, more) => figures.slice(from, from + 4 + more)),
  ).flat()

import type { LocalDate } from '../../../time/instant.ts'
import type { Lang } from '../../lang.ts'
import { plainText } from '../plainText.ts'
import { clear, confirm, type Reading, unclear } from '../reading.ts'
import { type Direction, weekdayOf } from './calendar.ts'
import type { Around, Found } from './dateRule.ts'
import { datesIn } from './datesIn.ts'
import { type Token, tokensOf } from './tokensOf.ts'

/** A day, whether it was worked out rather than said, and what the words say it is the day of. */
export type Dated = { readonly date: LocalDate; readonly about: boolean; readonly is?: 'born' | 'due' }

export type Expected = { readonly lang: Lang; readonly today: LocalDate; readonly expects: Direction }

/** Nobody needs more to tell a date; a longer text is about something else. */
const longest = 250

/** More unknown words than this make a guess a story: "we have waited 3 weeks for someone at the surgery to ring". */
const mostUnknown = 4

/**
 * The one date in a text. Clear only for a whole date with one reading and nothing unknown beside it; two different dates
 * are unclear, and so is a guess inside a story. A day of the calendar counts before an age said beside it.
 */
export const findDate = (text: string, { lang, today, expects }: Expected): Reading<Dated> => {
  const typed = plainText(text)
  if (typed === '') return unclear('empty')
  if (typed.length > longest) return unclear('date-unclear')
  const tokens = tokensOf(typed, lang)
  const said = new Set(tokens.map((token) => token.is))
  const says = (mark: Token['is']): boolean => said.has(mark)
  const words = senseOf(says)
  const direction = says('overdue') ? 'past' : words === 'due' ? 'future' : words === 'born' ? 'past' : expects
  const { places, left, isRange } = datesIn({ tokens, today, direction, says })

  const found = strongest(places)
  const [first] = found
  if (first === undefined) return unclear('date-unclear')
  const { date } = first
  if (date === 'impossible' || found.some((one) => one.date === 'impossible')) return unclear('date-impossible')
  if (isRange || found.some((one) => one.date !== date)) return unclear('date-unclear')
  if (first.strength !== 'day' && left.filter((token) => token.is === 'unknown').length > mostUnknown)
    return unclear('date-unclear')

  const is = words ?? first.is
  const dated = { date, about: first.about || says('about'), ...(is === undefined ? {} : { is }) }
  const isPlain = found.length === places.length && left.every((token) => mayStandBeside(token, date))
  return isPlain && found.every(({ sure }) => sure) ? clear(dated) : confirm(dated)
}

const senseOf = (says: Around['says']): 'born' | 'due' | undefined => {
  if (says('due') || says('pregnant') || says('overdue')) return 'due'
  return says('born') || says('old') || says('ago') ? 'born' : undefined
}

const strengths = ['day', 'guess', 'weak'] as const

const strongest = (places: readonly Found[]): readonly Found[] => {
  const strength = strengths.find((one) => places.some((place) => place.strength === one))
  return places.filter((place) => place.strength === strength)
}

/** What may stand beside a date that is clear: small words, and the weekday it is. */
const mayStandBeside = (token: Token, date: LocalDate): boolean => {
  if (token.is === 'weekday') return token.weekday === weekdayOf(date)
  return beside.has(token.is)
}

const beside: ReadonlySet<Token['is']> = new Set([
  'filler',
  'article',
  'joiner',
  'during',
  'born',
  'due',
  'pregnant',
  'current',
  'sign',
])

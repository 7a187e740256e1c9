import type { Around, DateRule, Found } from './dateRule.ts'
import { monthDate } from './monthDate.ts'
import { notedAge } from './notedAge.ts'
import { numericDate } from './numericDate.ts'
import { pregnancyDate } from './pregnancyDate.ts'
import { relativeDate } from './relativeDate.ts'
import { spanDate } from './spanDate.ts'
import type { Token } from './tokensOf.ts'
import { writtenDate } from './writtenDate.ts'

export type DatesIn = {
  readonly places: readonly Found[]
  /** The pieces that belong to no date. A weekday alone is among them: it goes with a date, or against it. */
  readonly left: readonly Token[]
  /** "12 or 13 March", "12-13 March": the last day is only one of several. */
  readonly isRange: boolean
}

/**
 * Every date among the tokens, from left to right. "Today" and the like are dropped beside a day of the calendar.
 *
 * @example datesIn({ tokens: tokensOf('born 12 March 2026', 'en'), ... }).places // [the 12th]
 */
export const datesIn = (around: Around): DatesIn => {
  const places: Found[] = []
  const left: Token[] = []
  let isRange = false
  for (let at = 0; at < around.tokens.length; ) {
    const found = foundAt(around, at)
    const token = around.tokens[at]
    const isDay = token?.is === 'weekday' && found?.length === 1
    if (token !== undefined && (found === undefined || isDay)) left.push(token)
    if (found !== undefined) places.push(found)
    isRange ||= found?.strength === 'day' && endsRange(around.tokens, at)
    at += found?.length ?? 1
  }
  return { places: withoutSpareDays(places), left, isRange }
}

// Whole dates before parts of them: "24+3" before "24", "12 March" before "March", the age "1.5 years" before the day "1.5".
const rules: readonly DateRule[] = [
  pregnancyDate,
  notedAge,
  writtenDate,
  spanDate,
  numericDate,
  monthDate,
  relativeDate,
]

const foundAt = (around: Around, at: number): Found | undefined => {
  for (const rule of rules) {
    const found = rule(around, at)
    if (found !== undefined) return found
  }
  return undefined
}

const withoutSpareDays = (places: readonly Found[]): readonly Found[] =>
  places.some(({ strength }) => strength === 'day') ? places.filter(({ strength }) => strength !== 'weak') : places

const endsRange = (tokens: readonly Token[], at: number): boolean => {
  const [number, between] = [tokens[at - 2], tokens[at - 1]]
  const joins = between?.is === 'joiner' || (between?.is === 'sign' && /^[-/]$/.test(between.sign))
  return joins && number?.is === 'number' && number.digits <= 2
}

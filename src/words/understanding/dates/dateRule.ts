import type { LocalDate } from '../../../time/instant.ts'
import type { Direction } from './calendar.ts'
import type { Token } from './tokensOf.ts'

/**
 * A date found at some place among the tokens.
 * `strength`: a `day` of the calendar beats a `guess` made of an age or a month; both beat what is `weak`, such as the name
 * of a weekday or "today", which people say beside a date.
 */
export type Found = {
  readonly date: LocalDate | 'impossible'
  readonly length: number
  readonly strength: 'day' | 'guess' | 'weak'
  /** It can be read in one way only. */
  readonly sure: boolean
  /** Made of an age, weeks of pregnancy or a month: the day itself was not said. */
  readonly about: boolean
  readonly is?: 'born' | 'due'
}

/** What is known of the whole text while a place in it is read. */
export type Around = {
  readonly tokens: readonly Token[]
  readonly today: LocalDate
  readonly direction: Direction
  readonly says: (mark: Token['is']) => boolean
}

/** Reads a date that starts at this place, if one does. Looks a bounded way ahead, so that a text is read in linear time. */
export type DateRule = (around: Around, at: number) => Found | undefined

export const dayFound = (date: LocalDate | undefined, length: number, sure: boolean): Found => ({
  date: date ?? 'impossible',
  length,
  strength: 'day',
  sure: sure && date !== undefined,
  about: false,
})

export const guessed = (date: LocalDate | undefined, length: number, is?: 'born' | 'due'): Found | undefined =>
  date === undefined
    ? undefined
    : { date, length, strength: 'guess', sure: false, about: true, ...(is === undefined ? {} : { is }) }

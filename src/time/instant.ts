/**
 * The two kinds of time in the house.
 * An `Instant` is UTC as fixed-width text (`2026-11-21T10:50:27.000Z`), so that text order is time order in both databases.
 * A `LocalDate` is a day in a team's own zone (`2026-11-21`), never an instant: a birth date has no time zone.
 */
import { DateTime } from 'luxon'
import { z } from 'zod'

export const Instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

// By hand: every date of a form is held against this several times a turn, and a luxon object costs ten times as much.
const isInCalendar = (text: string): boolean => {
  const millis = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(text)
}

export const LocalDate = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine(isInCalendar)
  .brand<'LocalDate'>()
export type LocalDate = z.infer<typeof LocalDate>

/** The service's clock: the only source of "now". Real in `main.ts`, moved by hand in tests. */
export type Clock = () => Instant

/** @throws RangeError for what is no time, and before the year 0 or after 9999, which are written wider */
export const instantOf = (millis: number): Instant => {
  const text = new Date(millis).toISOString()
  if (isInstant(text)) return text
  throw new RangeError('An instant lies between the years 0 and 9999.')
}

// What a date writes has one of two widths, and only one is an instant's: no pattern is held against each of thousands.
const isInstant = (isoText: string): isoText is Instant => isoText.length === width
const width = '2026-11-21T10:50:27.000Z'.length

/** The day it is in `zone` (an IANA name such as `Europe/London`) at that instant. */
export const dayOf = (instant: Instant, zone: string): LocalDate =>
  LocalDate.parse(DateTime.fromISO(instant, { zone }).toISODate())

export const plusMillis = (instant: Instant, millis: number): Instant => instantOf(Date.parse(instant) + millis)

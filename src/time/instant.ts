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

export const LocalDate = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text) => DateTime.fromISO(text, { zone: 'utc' }).isValid)
  .brand<'LocalDate'>()
export type LocalDate = z.infer<typeof LocalDate>

/** The service's clock: the only source of "now". Real in `main.ts`, moved by hand in tests. */
export type Clock = () => Instant

export const instantOf = (millis: number): Instant => Instant.parse(new Date(millis).toISOString())

/** The day it is in `zone` (an IANA name such as `Europe/London`) at that instant. */
export const dayOf = (instant: Instant, zone: string): LocalDate =>
  LocalDate.parse(DateTime.fromISO(instant, { zone }).toISODate())

export const plusMillis = (instant: Instant, millis: number): Instant => instantOf(Date.parse(instant) + millis)

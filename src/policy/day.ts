import { z } from 'zod'
import { LocalDate } from '../time/instant.ts'

/** A `LocalDate` as a person writes it in a policy file: the same check, with a sentence when it fails. */
export const Day = z
  .string()
  .refine((text) => LocalDate.safeParse(text).success, 'a real day is needed, written like 2026-12-25')
  .pipe(LocalDate)

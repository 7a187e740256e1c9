import { LocalDate } from '../../../src/time/instant.ts'

/** The day every test here calls today: a Saturday. */
export const today = LocalDate.parse('2026-11-21')
export const day = (text: string): LocalDate => LocalDate.parse(text)

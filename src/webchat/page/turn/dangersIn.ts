import type { Ask } from '../../../forms/ask.ts'
import { askedIn } from '../../../forms/askedIn.ts'
import { safetyFloor } from '../../../words/floor/safetyFloor.ts'
import type { Fields } from './fields.ts'

/** Every text of a form that speaks of danger or of a loss, whichever box it stands in; nothing of the other boxes. */
export const dangersIn = (
  { answers, own, words, code, date: { day, month, year } }: Fields,
  ask?: Ask,
): readonly string[] =>
  [...answers, own, words, code, day, month, year].filter(
    (text) => text !== '' && safetyFloor(text, askedIn(ask)) !== undefined,
  )

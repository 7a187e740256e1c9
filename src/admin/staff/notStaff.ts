import type { Ended } from '../command.ts'

/** What was typed is not repeated: it may be somebody's name. */
export const notStaff: Ended = {
  is: 'refused',
  lines: ['Nobody has this id. See: npm run admin -- staff list'],
}

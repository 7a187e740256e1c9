import { isOurWord } from './isOurWord.ts'

/** The first of these that is there, and is no word of the record's own: a staff member's name as colleagues will read it in the record of what was done. */
const claimsOfName = ['name', 'preferred_username', 'email'] as const

/** On one line, without what cannot be seen, and no longer than a name may be. */
export const nameOf = (claims: Readonly<Record<string, unknown>>): string | undefined =>
  claimsOfName.map((claim) => tidy(claims[claim])).find((name) => name !== '' && !isOurWord(name))

const tidy = (value: unknown): string =>
  typeof value === 'string' ? [...value.replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, 80).join('') : ''

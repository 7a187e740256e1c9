import type { Area } from './area.ts'

/**
 * Whether a place as typed ("Shipley, near Bradford") is a name of the area. Whole names between commas only: "Bradford
 * on Avon" is not Bradford, and a wrong "yes" sends a family to people who cannot help.
 */
export const namesPlace = (area: Area, typed: string): boolean => {
  const names = new Set([area.name, ...area.places].map(folded))
  return [typed, ...typed.split(/[,;/\n]/)].some((part) => names.has(folded(part)))
}

/** Accents, case, hyphens and dots aside: people type "st. ives" and "St Ives". */
const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

import { syllableExceptions } from './syllableExceptions.ts'

/**
 * How many syllables an English word is spoken with, as readability formulas count them. The only file that counts: a
 * library could take its place. By the usual rules of spelling (groups of vowels, silent e) after a table of the words
 * that break them. Anything with a digit is read at a glance and counts as one.
 *
 * @example syllables('midwife') // 2
 */
export const syllables = (word: string): number => {
  const plain = word.toLowerCase().replaceAll('’', "'")
  if (/\d/.test(plain)) return 1
  return plain
    .split(/[^a-z']+/)
    .filter((part) => part !== '')
    .reduce((sum, part) => sum + ofPart(part), 0)
}

const ofPart = (part: string): number => {
  const known = syllableExceptions[part]
  if (known !== undefined) return known
  const owned = /^(.+)'s?$/.exec(part)?.[1]
  if (owned !== undefined)
    return ofPart(owned) + (part.endsWith("'s") && /(?:[sxz]|ch|sh|ce|ge|se|ze)$/.test(owned) ? 1 : 0)
  const short = /^(.+)'(?:ll|ve|re|d|m|t)$/.exec(part)?.[1]
  if (short !== undefined) return ofPart(short)
  for (const [ending, adds] of endings) {
    const stem = part.endsWith(ending) ? part.slice(0, -ending.length) : ''
    if (stem !== '' && syllableExceptions[stem] !== undefined) return (syllableExceptions[stem] ?? 0) + adds
  }
  return bySpelling(part)
}

/** Endings that leave a word of the table what it is. */
const endings: readonly (readonly [string, number])[] = [
  ['s', 0],
  ['ing', 1],
  ['ly', 1],
]

const bySpelling = (part: string): number => {
  const spoken = part
    // A silent e at the end ("like"), also before s, d and most endings ("likes", "liked", "lately"); "table" keeps it.
    .replace(/e(?=(?:ly|ful|less|ment|ness)$)/, '')
    .replace(/(?<![td]|[^aeiouylr]l)ed$/, 'd')
    .replace(/([^sxzcg]|[^cs]h)es$/, (end, before: string) => (/ch|sh/.test(part.slice(-4)) ? end : `${before}s`))
    .replace(/([^aeiouy]l|[^e])e$/, (end, before: string) => (before.endsWith('l') && before.length > 1 ? end : before))
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0
  // Two vowels that are spoken apart: "giant", "period", "usual", "quiet", "saying", "create".
  const apart = spoken.match(/[^cstg]i[ao]|[^qg]ua[^r]|iet|[aeiou]ying|eate|eati/g)?.length ?? 0
  return Math.max(1, groups + apart)
}

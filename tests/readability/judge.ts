import type { ParentString } from './parentStrings.ts'
import { type Reading, reading } from './reading.ts'
import { filledIn } from './typical.ts'

/** The highest school year: about 11 years old. Half of the adults in England read at the level of a child of 11 or below. */
export const hardest = 6
/** Below these a formula says nothing: a label alone, and a few words that are read under their question. */
const label = 3
const few = 12

export type Judged = Reading & { readonly key: string; readonly text: string }

export type Verdict = {
  /** Hardest first. Labels are not among them. */
  readonly judged: readonly Judged[]
  readonly labels: number
  /** What must change, in plain words; nothing when all is well. */
  readonly problems: readonly string[]
}

/**
 * How hard each string is, and what is wrong. A string of several paragraphs is as hard as its hardest one. A string of
 * fewer than twelve words is read with the question above it, where there is one; up to three words without one are a
 * label, and only counted.
 *
 * @param exceptions key and reason; one that is not needed is wrong too
 */
export const judge = (strings: readonly ParentString[], exceptions: Readonly<Record<string, string>>): Verdict => {
  const all = strings.flatMap((one) => judged(one) ?? [])
  const tooHard = all.filter(({ grade }) => grade > hardest)
  const unneeded = Object.keys(exceptions).filter((key) => !tooHard.some((one) => one.key === key))
  return {
    judged: all.toSorted((one, other) => other.grade - one.grade),
    labels: strings.length - all.length,
    problems: [
      ...tooHard
        .filter(({ key }) => exceptions[key] === undefined)
        .map(({ key, grade, text }) => `${key} is grade ${grade.toFixed(1)}: ${text}`),
      ...unneeded.map((key) => `${key} is listed as an exception, and is not needed there (or not there at all)`),
    ],
  }
}

const judged = ({ key, text, under }: ParentString): Judged | undefined => {
  // What a placeholder brings is somebody's name or a day, and no sentence of ours.
  const own = reading(text.replace(/\{\{\w+\}\}/g, ''))
  if (own.words <= label && under === undefined) return undefined
  const readings = filledIn(text)
    .split('\n\n')
    .map((paragraph) => {
      const alone = reading(paragraph)
      return alone.words < few && under !== undefined ? reading(`${filledIn(under)}\n${paragraph}`) : alone
    })
    .filter(({ words }) => words > label)
    .toSorted((one, other) => other.grade - one.grade)
  const [worst] = readings
  return worst && { ...worst, longest: Math.max(...readings.map(({ longest }) => longest)), key, text }
}

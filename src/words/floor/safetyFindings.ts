import { compileTable } from './compileTable.ts'
import { type Finding, urgentCategories } from './finding.ts'
import { heardWords } from './heardWords.ts'
import { hearFindings } from './hearFindings.ts'
import type { Asked } from './table.ts'
import { floorTables } from './tables/index.ts'

const languages = floorTables.map(compileTable)

const urgency = ({ category, certainty }: Finding): number =>
  urgentCategories.indexOf(category) + (certainty === 'plain' ? 0 : urgentCategories.length)

/**
 * Everything a text may be saying, at most once per category, the one to answer first. Plain findings stand before
 * possible ones, and among those the order is that of `urgentCategories`.
 *
 * `asked`: what the open question asks about, where that says who is meant.
 *
 * @example safetyFindings('my baby died and i want to die').map((found) => found.category) // ['danger-to-self', 'loss']
 */
export const safetyFindings = (text: string, asked?: Asked): readonly Finding[] => {
  const heard = heardWords(text)
  const found = languages
    .flatMap((language) => hearFindings(heard, language, asked))
    .sort((a, b) => urgency(a) - urgency(b))
  return found.filter(({ category }, at) => found.findIndex((other) => other.category === category) === at)
}

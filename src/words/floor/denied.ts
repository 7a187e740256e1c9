import type { CompiledTable } from './compileTable.ts'
import type { Span } from './saidBetween.ts'
import type { UtteredWord } from './utterance.ts'

/** How far back a denial may stand: "never had any thoughts at all of wanting to ..." */
const farthest = 10

/**
 * Whether what was said is denied: "I would never ...", "no thoughts of ...", "suicidal thoughts: none". Between the
 * denial and the thing only carrier words may stand, and no comma: in "I'm not ok I want to die" the "not" belongs to "ok".
 */
export const denied = (words: readonly UtteredWord[], match: Span, { sets }: CompiledTable): boolean => {
  const next = words[match.end]
  if (next !== undefined && next.after !== 'sentence' && next.sets.has(sets.deniedAfter)) return true
  const first = words[match.start]
  if (first === undefined || first.sets.has(sets.subjects)) return false
  let after = first.after
  for (let at = match.start - 1; at >= Math.max(0, match.start - farthest); at -= 1) {
    const word = words[at]
    if (word === undefined || after !== 'space') return false
    if (word.denies) return true
    if (!word.sets.has(sets.carriers)) return false
    after = word.after
  }
  return false
}

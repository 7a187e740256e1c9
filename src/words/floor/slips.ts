/**
 * The word with each one of its letters left out, and the word itself. Two words one slip apart (a letter too many, too
 * few, wrong, or two swapped) always share one of these, so a slip is found by look-up instead of by trying every word.
 */
export const shortenings = (word: string): readonly string[] => {
  const letters = [...word]
  return [word, ...letters.map((_, at) => letters.filter((_, other) => other !== at).join(''))]
}

/**
 * Whether `typed` is at most one slip away from `meant`. The first letters must agree, or be swapped: people seldom miss
 * the first one, and "sitting" is not "hitting".
 */
export const isSlipOf = (typed: string, meant: string): boolean => {
  if (typed === meant) return true
  if (Math.abs(typed.length - meant.length) > 1) return false
  let start = 0
  while (start < typed.length && start < meant.length && typed[start] === meant[start]) start += 1
  const swapped =
    typed[start] === meant[start + 1] &&
    typed[start + 1] === meant[start] &&
    typed.slice(start + 2) === meant.slice(start + 2)
  if (swapped && typed.length === meant.length) return true
  if (start === 0) return false
  if (typed.length === meant.length) return typed.slice(start + 1) === meant.slice(start + 1)
  const [longer, shorter] = typed.length > meant.length ? [typed, meant] : [meant, typed]
  return longer.slice(start + 1) === shorter.slice(start)
}

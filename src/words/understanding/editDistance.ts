/**
 * How many slips (a letter wrong, missing, extra, or two changed round) lie between two words, counted up to `limit`;
 * `limit + 1` stands for "more". For words and titles: the callers bound the length.
 *
 * @example
 * editDistance('tetx', 'text', 2)  // 1
 * editDistance('letter', 'call', 2) // 3, meaning more than 2
 */
export const editDistance = (one: string, other: string, limit: number): number => {
  const far = limit + 1
  if (Math.abs(one.length - other.length) > limit) return far
  const at = (row: readonly number[], index: number): number => row[index] ?? far
  let before: readonly number[] = []
  let above: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => Math.min(column, far))
  for (let row = 1; row <= one.length; row += 1) {
    const here: number[] = new Array(other.length + 1).fill(far)
    here[0] = Math.min(row, far)
    for (let column = Math.max(1, row - limit); column <= Math.min(other.length, row + limit); column += 1) {
      const same = one[row - 1] === other[column - 1]
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      here[column] = Math.min(
        at(above, column) + 1,
        at(here, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : far,
        far,
      )
    }
    before = above
    above = here
  }
  return at(above, other.length)
}

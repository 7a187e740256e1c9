import type { Row } from './row.ts'

/** The rows as a Markdown table, so that it can be pasted as it is. */
export const table = (rows: readonly Row[]): string =>
  ['| what | goal | measured | | figures |', '|---|---|---|---|---|', ...rows.map(line)].join('\n')

const line = ({ what, goal, ratio, figures }: Row): string => {
  const isMet = 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost
  const wanted = 'atLeast' in goal ? `at least ${goal.atLeast}x` : `at most ${goal.atMost}x`
  return `| ${what} | ${wanted} | ${ratio.toFixed(2)}x | ${isMet ? 'met' : 'missed'} | ${figures} |`
}

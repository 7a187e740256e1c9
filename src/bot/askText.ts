import type { Ask, SummaryRow } from '../forms/ask.ts'

/** What stands for a private answer: somebody may be looking at the screen. Dots need no translation. */
const folded = '••••'

/**
 * An ask as plain lines for a channel that shows only text: the question, its hint, what was answered so far, and the
 * options with the numbers that answer them.
 */
export const askText = ({ label, hint, summary, options }: Ask): string =>
  [
    label,
    ...(hint ? [hint] : []),
    ...(summary?.length ? [summary.map(rowLine).join('\n')] : []),
    ...(options.length > 0 ? [options.map(({ title }, at) => `${at + 1}. ${title}`).join('\n')] : []),
  ].join('\n\n')

const rowLine = ({ label, answer, isPrivate }: SummaryRow): string => `${label}: ${isPrivate ? folded : answer}`

import type { Ask, SummaryRow } from '../forms/ask.ts'
import { isolatedWords } from '../words/isolated.ts'
import { isRightToLeft, type Lang } from '../words/lang.ts'

/** What stands for a private answer: somebody may be looking at the screen. Dots need no translation. */
const folded = '••••'

/**
 * An ask as plain lines for a channel that shows only text: the question, its hint, what was answered so far, and the
 * options with the numbers that answer them.
 */
export const askText = ({ label, hint, summary, options, lang }: Ask): string =>
  [
    label,
    ...(hint ? [hint] : []),
    ...(summary?.length ? [summary.map(rowLine(lang)).join('\n')] : []),
    ...(options.length > 0 ? [options.map(({ title }, at) => `${at + 1}. ${title}`).join('\n')] : []),
  ].join('\n\n')

const rowLine =
  (lang: Lang) =>
  ({ label, answer, isPrivate }: SummaryRow): string =>
    `${label}: ${isPrivate ? folded : isRightToLeft(lang) ? isolatedWords(answer) : answer}`

import type { LocalDate } from '../../../time/instant.ts'
import { yearOf } from './calendar.ts'
import type { Token } from './tokensOf.ts'

/**
 * A year that stands at this place, before or after the word for year (`2026 roku`, `عام ٢٠٢٦`), and where it ends.
 * Two digits are this century up to ten years ahead: `89` is 1989.
 */
export const yearAt = (
  tokens: readonly Token[],
  at: number,
  today: LocalDate,
): { readonly year: number; readonly end: number; readonly short: boolean } | undefined => {
  const first = tokens[at]
  const start = first?.is === 'unit' && first.unit === 'year' ? at + 1 : isBreak(first) ? at + 1 : at
  const token = tokens[start]
  const next = tokens[start + 1]
  if (token?.is !== 'number' || token.ordinal) return undefined
  const isYearWord = next?.is === 'unit' && next.unit === 'year'
  const end = start + (isYearWord ? 2 : 1)
  if (token.digits === 4) return { year: token.value, end, short: false }
  const isAnother = next?.is === 'unit' || next?.is === 'half' || next?.is === 'sign'
  if (token.digits !== 2 || isAnother) return undefined
  const year = 2000 + token.value
  return { year: year > yearOf(today) + 10 ? year - 100 : year, end, short: true }
}

const isBreak = (token: Token | undefined): boolean =>
  token?.is === 'filler' || (token?.is === 'sign' && /^[-./]$/.test(token.sign))

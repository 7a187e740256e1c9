import type { Place } from './formIndex.ts'
import { holds } from './holds.ts'
import type { AnyQuestion, Facts } from './question.ts'

/**
 * A kept value as it stands now: of the question's shape, naming only what is offered, breaking no rule of the question.
 * Answers that no longer stand read as not given; they stay in the draft and come back if they stand again.
 * Ticks that are no longer offered fall away one by one: a landline withdraws `text`, not the whole answer.
 */
export const standing = ({ question, remarks }: Place, kept: unknown, facts: Facts): unknown => {
  const offered = offeredBy(question, facts)
  const value = Array.isArray(kept) ? kept.filter((one) => offered.includes(one)) : kept
  if (Array.isArray(kept) && Array.isArray(value) && kept.length > 0 && value.length === 0) return undefined
  if (question.kind === 'one-of' && !offered.some((one) => one === value)) return undefined
  if (!holds(question, value)) return undefined
  const refused = remarks.some((remark) => remark.does === 'refuses' && remark.with(value, facts) !== undefined)
  return refused ? undefined : value
}

/** The options a question offers for these answers. */
export const offeredBy = (question: AnyQuestion, facts: Facts): readonly string[] =>
  question.offers?.(facts) ?? question.options

import type { AnyQuestion } from './question.ts'

/** An answer's place in the draft: `baby.name`, or `twin.name#2` inside a group. */
export const stepId = (question: AnyQuestion, turn?: number): string =>
  turn === undefined ? question.id : `${question.id}#${turn}`

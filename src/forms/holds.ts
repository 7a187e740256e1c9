import { oncePer } from '../words/understanding/oncePer.ts'
import { valueSchema } from './kinds/valueSchema.ts'
import type { AnyQuestion, ValueOf } from './question.ts'

/**
 * A value of the question's own type: the one place where something kept becomes typed. Choices are looked up, because
 * every answer of a form is held here at every turn; all else goes through its schema.
 */
export const holds = <Q extends AnyQuestion>(question: Q, value: unknown): value is ValueOf<Q> => {
  if (value === undefined) return false
  if (question.kind === 'one-of' && question.instead.length === 0) return isOption(question, value)
  if (question.kind === 'many-of' && question.instead.length === 0)
    return Array.isArray(value) && value.every((one) => isOption(question, one)) && new Set(value).size === value.length
  return typeof value === 'object' && value !== null
    ? fits(question)(value)
    : valueSchema(question).safeParse(value).success
}

/** A kept answer is never changed, only replaced: held against its question once, it stays so as long as it is there. */
const fits = oncePer((question: AnyQuestion) =>
  oncePer((value: object) => valueSchema(question).safeParse(value).success),
)

const isOption = ({ options }: AnyQuestion, value: unknown): boolean => options.some((option) => option === value)

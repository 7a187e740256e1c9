import { z } from 'zod'
import type { AnyQuestion } from '../question.ts'
import { kindValues } from './values.ts'

const made = new WeakMap<AnyQuestion, z.ZodType>()

/** The zod schema of one question's answer, made once: what is kept, shown and sent all passes it. */
export const valueSchema = (question: AnyQuestion): z.ZodType => {
  const known = made.get(question)
  if (known) return known
  const schema = withInstead(question, wholeSchema(question))
  made.set(question, schema)
  return schema
}

const wholeSchema = (question: AnyQuestion): z.ZodType => {
  switch (question.kind) {
    case 'one-of':
      return z.enum(question.options)
    case 'many-of':
      return z.array(z.enum(question.options)).refine((values) => new Set(values).size === values.length)
    default:
      return kindValues[question.kind]
  }
}

const withInstead = (question: AnyQuestion, whole: z.ZodType): z.ZodType =>
  question.instead.length === 0 ? whole : z.union([whole, z.strictObject({ instead: z.enum(question.instead) })])

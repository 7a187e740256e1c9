import type { z } from 'zod'
import { contentHash } from './contentHash.ts'
import { plainProblems } from './plainProblems.ts'
import { readYaml } from './readYaml.ts'

export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly hash: string }
  | { readonly ok: false; readonly problems: readonly string[] }

/** YAML text -> a value of `schema` with its content hash, or every problem at once in plain words. */
export const parseAs = <T>(schema: z.ZodType<T>, yamlText: string): Parsed<T> => {
  const read = readYaml(yamlText)
  if (!read.ok) return read
  const parsed = schema.safeParse(read.value, { reportInput: true })
  if (!parsed.success) return { ok: false, problems: plainProblems(parsed.error) }
  return { ok: true, value: parsed.data, hash: contentHash(parsed.data) }
}

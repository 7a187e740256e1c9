import { readFileSync } from 'node:fs'
import { type Document, parseDocument } from 'yaml'
import { type ParsedPolicy, parsePolicy } from '../../src/policy/parsePolicy.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { Instant, LocalDate } from '../../src/time/instant.ts'

const folder = new URL('../../deployment/teams/', import.meta.url)
export const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8')

/** The sample team's file, changed in place and read again, as an operator would. */
export const edited = (change: (file: Document) => void): ParsedPolicy => {
  const file = parseDocument(textOf('sample.yaml'))
  change(file)
  return parsePolicy(String(file))
}

export const problemsOf = (parsed: ParsedPolicy): readonly string[] => (parsed.ok ? [] : parsed.problems)

export const policyOf = (parsed: ParsedPolicy): Policy => {
  if (parsed.ok) return parsed.policy
  throw new Error(parsed.problems.join('\n'))
}

export const sample = policyOf(parsePolicy(textOf('sample.yaml')))

export const day = (text: string): LocalDate => LocalDate.parse(text)
/** `at('2026-11-20T17:30')`: that minute in UTC. */
export const at = (minute: string): Instant => Instant.parse(`${minute}:00.000Z`)

import type { z } from 'zod'

/**
 * A zod error as sentences for whoever wrote the file, one a problem, each beginning with where it is:
 * `area.outward (item 2): the first half of a postcode is needed, in capitals, like BD7`.
 * Expects issues that carry their input (`reportInput: true`).
 */
export const plainProblems = (error: z.ZodError): readonly string[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(
          (key) => `${where([...issue.path, key])}: is not a setting here; check the spelling or remove it`,
        )
      : [`${where(issue.path)}: ${plain(issue)}`],
  )

/** Items are counted from 1, as people count. */
const where = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((so, step) => {
    if (typeof step === 'number') return `${so} (item ${step + 1})`
    return so === '' ? String(step) : `${so}.${String(step)}`
  }, '') || 'the file'

const plain = (issue: z.core.$ZodIssue): string => {
  const isTyped = issue.code === 'invalid_type' || issue.code === 'invalid_value'
  if (isTyped && issue.input === undefined) return `is missing: ${wanted(issue)} is needed`
  if (isTyped && issue.input === null) return `is empty: ${wanted(issue)} is needed`
  switch (issue.code) {
    case 'invalid_type':
      return `${wanted(issue)} is needed, but this is ${found(issue.input)}${quoting(issue)}`
    case 'invalid_value':
      return `${wanted(issue)} is needed, but this is ${found(issue.input)}`
    case 'too_small':
      return issue.origin === 'number'
        ? `must be at least ${issue.minimum}`
        : `needs at least ${issue.minimum}${unit(issue)}`
    case 'too_big':
      return issue.origin === 'number'
        ? `must be at most ${issue.maximum}`
        : `may have at most ${issue.maximum}${unit(issue)}`
    default:
      return issue.message
  }
}

/** Every number of a policy is a whole one. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a whole number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
}

const wanted = (issue: z.core.$ZodIssueInvalidType | z.core.$ZodIssueInvalidValue): string => {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected
  return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`
}

const unit = (issue: { readonly origin: string }): string =>
  issue.origin === 'string' ? ' characters' : ' in the list'

const found = (input: unknown): string => {
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'object') return 'a group of settings'
  return typeof input === 'string' ? `"${input}"` : String(input)
}

/** YAML reads 01632960100 as a number and drops its zero: say how to keep it. */
const quoting = (issue: z.core.$ZodIssueInvalidType): string =>
  issue.expected === 'string' && typeof issue.input === 'number' ? '; put it in quotation marks' : ''

import { parseAs } from './parseAs.ts'
import { Policy } from './policy.ts'

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy; readonly hash: string }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * A team's policy file -> its rules and their content hash, which stamps every referral judged by them; or every problem
 * at once, in plain words with its path. An unknown setting is a problem: a misspelt rule must not be a missing rule.
 */
export const parsePolicy = (yamlText: string): ParsedPolicy => {
  const parsed = parseAs(Policy, yamlText)
  return parsed.ok ? { ok: true, policy: parsed.value, hash: parsed.hash } : parsed
}

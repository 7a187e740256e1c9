import { Checklist } from './checklist.ts'
import { parseAs } from './parseAs.ts'

export type ParsedChecklist =
  | { readonly ok: true; readonly checklist: Checklist; readonly hash: string }
  | { readonly ok: false; readonly problems: readonly string[] }

/** A checklist file -> the list and its content hash, or every problem at once. An unsigned list parses: demo mode shows it. */
export const parseChecklist = (yamlText: string): ParsedChecklist => {
  const parsed = parseAs(Checklist, yamlText)
  return parsed.ok ? { ok: true, checklist: parsed.value, hash: parsed.hash } : parsed
}

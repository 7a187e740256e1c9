import { parseDocument } from 'yaml'

export type ReadYaml =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Text of one YAML 1.2 document -> plain values. A key written twice is a problem, not a silent winner. */
export const readYaml = (text: string): ReadYaml => {
  const document = parseDocument(text)
  const problems = document.errors.map((error) => `the file is not YAML that can be read: ${firstLine(error.message)}`)
  if (problems.length > 0) return { ok: false, problems }
  try {
    const value: unknown = document.toJS()
    return { ok: true, value }
  } catch {
    // The only way to get here: an alias that points at nothing, or a bomb of aliases.
    return { ok: false, problems: ['the file is not YAML that can be read: its references (& and *) do not resolve'] }
  }
}

const firstLine = (message: string): string => message.split('\n', 1).join('').replace(/:$/, '')

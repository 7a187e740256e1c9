import { Erasure } from './erasure.ts'

type ParsedErasures =
  | { readonly ok: true; readonly erasures: readonly Erasure[] }
  /** The first line that is no entry, counted from 1. */
  | { readonly ok: false; readonly line: number }

/** The erasure list as text, one JSON entry a line, as its file holds it and `admin -- erasures` prints it. */
export const parseErasures = (text: string): ParsedErasures => {
  const erasures: Erasure[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const entry = Erasure.safeParse(jsonOf(line))
    if (!entry.success) return { ok: false, line: index + 1 }
    erasures.push(entry.data)
  }
  return { ok: true, erasures }
}

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

import type { Ask } from '../../../forms/ask.ts'
import { type Html, html } from '../html.ts'

type TypedKind = 'text' | 'long-text' | 'name' | 'phone' | 'email' | 'nhs-number' | 'area' | 'postcode'

/** The right keyboard for each kind; `width` in characters, so that a box shows how much is wanted. */
const boxes = {
  text: { type: 'text', mode: 'text', caps: 'sentences', checks: 'true', dir: 'auto', width: 'wide' },
  'long-text': { type: 'text', mode: 'text', caps: 'sentences', checks: 'true', dir: 'auto', width: 'wide' },
  name: { type: 'text', mode: 'text', caps: 'words', checks: 'false', dir: 'auto', width: 'wide' },
  phone: { type: 'tel', mode: 'tel', caps: 'none', checks: 'false', dir: 'ltr', width: 'number' },
  email: { type: 'email', mode: 'email', caps: 'none', checks: 'false', dir: 'ltr', width: 'wide' },
  'nhs-number': { type: 'text', mode: 'numeric', caps: 'none', checks: 'false', dir: 'ltr', width: 'number' },
  area: { type: 'text', mode: 'text', caps: 'words', checks: 'false', dir: 'auto', width: 'number' },
  postcode: { type: 'text', mode: 'text', caps: 'characters', checks: 'false', dir: 'ltr', width: 'number' },
} as const satisfies Record<TypedKind, unknown>

/** One box to type in. Autocomplete is on for the person's own contact fields alone: a phone is often shared. */
export const typedBox = (kind: TypedKind, ask: Ask, value: string, described: Html): Html => {
  const { type, mode, caps, checks, dir, width } = boxes[kind]
  const complete = ask.autocomplete ?? 'off'
  const isLong = kind === 'long-text' || complete === 'street-address'
  return isLong
    ? html`<textarea id="answer" name="answer" rows="${kind === 'long-text' ? 5 : 4}" dir="auto" autocomplete="${complete}"${described}>
${value}</textarea>
`
    : html`<input id="answer" name="answer" class="${width}" type="${type}" inputmode="${mode}" autocapitalize="${caps}" spellcheck="${checks}" autocomplete="${complete}" dir="${dir}" value="${value}"${described}>
`
}

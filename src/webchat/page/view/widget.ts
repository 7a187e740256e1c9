import type { Ask } from '../../../forms/ask.ts'
import type { Html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'
import type { Begun } from './begun.ts'
import { choices } from './choices.ts'
import { dateBoxes } from './dateBoxes.ts'
import { typedBox } from './typedBox.ts'

/** How a question is answered. `several` controls need a legend, `single` a label, `buttons` neither. */
export type Widget = { readonly is: 'several' | 'single'; readonly control: Html } | { readonly is: 'buttons' }

/**
 * The one renderer of every kind of question; it knows none by name. A reading to confirm, and the check before sending,
 * are answered by pressing a button.
 */
export const widget = (ask: Ask, begun: Begun, words: PageWords, described: Html): Widget => {
  if (ask.confirm || ask.summary) return { is: 'buttons' }
  switch (ask.kind) {
    case 'one-of':
    case 'yes-no':
      return { is: 'several', control: choices('radio', ask, begun.chosen, words) }
    case 'many-of':
      return { is: 'several', control: choices('checkbox', ask, begun.chosen, words) }
    case 'birth-date':
    case 'due-date':
    case 'birth-or-due-date':
    case 'date':
      return { is: 'several', control: dateBoxes(ask, begun.date, words) }
    case 'text':
    case 'long-text':
    case 'name':
    case 'phone':
    case 'email':
    case 'nhs-number':
    case 'area':
    case 'postcode':
      return { is: 'single', control: typedBox(ask.kind, ask, begun.text, described) }
    default:
      return ask.kind satisfies never
  }
}

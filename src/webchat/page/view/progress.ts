import type { Ask } from '../../../forms/ask.ts'
import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'

/** Progress in words: what is left of the minutes the form says. Nothing at a list or a reading to confirm. */
export const progress = ({ summary, minutes, confirm }: Ask, { say, span }: PageWords): Html => {
  if (summary) return shown(say('part-last'))
  if (minutes === undefined || confirm) return html``
  if (minutes === 0) return shown(say('minute-last'))
  return shown(say('minutes-left', { time: span(minutes, 'minute') }))
}

const shown = (text: string): Html => html`<p class="progress">${text}</p>
`

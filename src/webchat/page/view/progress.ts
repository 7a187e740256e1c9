import type { Ask } from '../../../forms/ask.ts'
import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'

/** How long a question takes, reading included: six minutes for the full path (question-lists 2). */
const secondsEach = 18

/** Progress in words. Nothing where there is none: a list, or a reading to confirm. */
export const progress = ({ left, summary, why, confirm }: Ask, words: PageWords): Html => {
  if (summary)
    return html`<p class="progress">${words.say('left-last')}</p>
`
  // With one question known of a form that goes on after it, there is nothing to say yet.
  if (why === undefined || confirm || left < 2) return html``
  const minutes = Math.max(1, Math.round((left * secondsEach) / 60))
  return html`<p class="progress">${words.say('left-minutes', { time: words.span(minutes, 'minute') })}</p>
`
}

import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { dialled } from './spoken.ts'

/** "Call 999. We are not here day and night", with the number to tap. */
export const dangerWords = ({ words, world }: Visit): Html => {
  const line = world.team.urgentLines(undefined).find(({ number }) => number === '999')
  return html`${words
    .say('home-danger-text')
    .split(/(999)/)
    .map((part) => (part === '999' && line ? dialled(line) : part))}`
}

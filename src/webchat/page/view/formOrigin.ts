import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'

/**
 * What each form of a chat carries beside what is said: the entry it was made after, and which language and team it is in,
 * so that a page about a chat that is gone, and words of danger in one, come to the right people in the right words.
 */
export const formOrigin = (visit: Visit, no: number): Html =>
  html`${Object.entries(originOf(visit, no)).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}`

export const originOf = ({ lang, world }: Visit, no: number): Readonly<Record<string, string>> => ({
  no: String(no),
  lang,
  team: world.team.id,
})

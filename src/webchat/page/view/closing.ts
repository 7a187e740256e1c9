import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'
import { leaveLink } from './leaveLink.ts'

/** Away from a page that shows what was sent. */
export const closing = (
  words: PageWords,
  carried?: string,
): Html => html`<p><a class="button" href="${leaveLink(carried)}" rel="nofollow noreferrer" data-leave>${words.say('done-close')}</a></p>
`

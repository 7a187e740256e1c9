import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'

/** Away from a page that shows what was sent. */
export const closing = (
  words: PageWords,
): Html => html`<p><a class="button" href="/chat/leave" rel="nofollow noreferrer" data-leave>${words.say('done-close')}</a></p>
`

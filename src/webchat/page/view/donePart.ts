import type { Reply } from '../../../conversation/reply.ts'
import { type Html, html } from '../html.ts'
import type { Scene } from '../turn/scene.ts'
import type { Visit } from '../visit.ts'
import { speechOf } from './speechOf.ts'
import { spoken } from './spoken.ts'
import { summaryList } from './summaryList.ts'

/** What is shown once after sending: the reference, what happens next, and a copy to read or print. */
export const donePart = (done: Extract<Reply, { is: 'done' }>, { copy }: Scene, visit: Visit): Html => {
  const { words } = visit
  return html`<div class="done"><h1 id="question" tabindex="-1">${words.say('done-title')}</h1>
<p>${words.say('done-reference')}<br><strong class="reference" dir="ltr">${done.reference}</strong></p></div>
<p class="keep">${words.say('done-keep')}</p>
<div class="said">${spoken(done.text, speechOf(visit))}</div>
${
  copy.length > 0 &&
  html`<details class="copy"><summary>${words.say('done-copy')}</summary>
${summaryList(copy, words, 'read')}</details>
`
}<p><a class="button" href="/chat/leave" rel="nofollow noreferrer" data-leave>${words.say('done-close')}</a></p>
`
}

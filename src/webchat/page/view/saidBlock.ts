import type { Reply } from '../../../conversation/reply.ts'
import { isRightToLeft } from '../../../words/lang.ts'
import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'
import { type Speech, spoken } from './spoken.ts'

/**
 * What the service says, as a block. In another language than the page's (danger told in English inside an Arabic chat) it
 * is marked as that, and runs in that one's direction: else "call 111, then press 2" stands in the wrong order.
 */
export const saidBlock = (reply: Exclude<Reply, { is: 'ask' }>, speech: Speech, words: PageWords): Html => {
  const dir = isRightToLeft(reply.lang) ? 'rtl' : 'ltr'
  const foreign = reply.lang !== words.lang && html` lang="${reply.lang}" dir="${dir}"`
  const text = spoken(reply.text, { ...speech, dir })
  return reply.is === 'urgent'
    ? html`<div class="now"${foreign} role="group" tabindex="-1" aria-label="${words.say('help-now')}">${text}</div>
`
    : html`<div class="said"${foreign}>${text}</div>
`
}

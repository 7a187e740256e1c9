import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'

/** What leaving quickly does and what it cannot hide, said once. The script swaps in what only holds with it. */
export const leaving = (
  words: PageWords,
): Html => html`<details class="why"><summary>${words.say('leaving-title')}</summary>
<p>${words.say('leaving-text')}</p>
<p data-plain>${words.say('leaving-back-plain')}</p>
<p data-script hidden>${words.say('leaving-back-script')} ${words.say('leave-shift')}</p></details>
`

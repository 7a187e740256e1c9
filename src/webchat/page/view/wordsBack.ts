import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'

/** What somebody typed into a form that is not used: given back to copy, and nothing else. */
export const wordsBack = (typed: readonly string[], words: PageWords): Html =>
  html`${
    typed.length > 0 &&
    html`<p><label for="typed">${words.say('gone-words')}</label></p>
<textarea id="typed" rows="5" dir="auto" readonly>
${typed.join('\n\n')}</textarea>
`
  }`

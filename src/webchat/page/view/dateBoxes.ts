import type { Ask } from '../../../forms/ask.ts'
import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'

export type DateGiven = { readonly day: string; readonly month: string; readonly year: string; readonly words: string }

/**
 * Three boxes, and a fourth for one's own words: of a baby an age or weeks of pregnancy are as good as a date. No box is
 * filled in by the browser: a birthday is no way to reach anybody.
 */
export const dateBoxes = ({ kind }: Ask, given: DateGiven, words: PageWords): Html => {
  const box = (
    name: 'day' | 'month' | 'year',
    id: string,
  ) => html`<div><label for="${id}">${words.say(`date-${name}`)}</label>
<input id="${id}" name="${name}" class="${name}" type="text" inputmode="numeric" dir="ltr" autocomplete="off" value="${given[name]}"></div>
`
  return html`<div class="date">
${box('day', 'answer')}${box('month', 'month')}${box('year', 'year')}</div>
<div class="date-words"><label for="words">${words.say('date-words')}</label>
<p class="hint" id="words-hint">${words.say(kind === 'date' ? 'date-words-hint-day' : 'date-words-hint')}</p>
<input id="words" name="words" class="wide" type="text" dir="auto" autocomplete="off" value="${given.words}" aria-describedby="words-hint"></div>
`
}

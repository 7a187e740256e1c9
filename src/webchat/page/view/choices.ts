import type { Ask, Option } from '../../../forms/ask.ts'
import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'

/** What a choice starts with: ticked values, and words in the box of one's own. */
export type Chosen = { readonly values: readonly string[]; readonly own: string }

/**
 * Radio buttons or checkboxes with large targets. What clears the others stands apart, as the last, after "or". The box
 * for one's own words follows its option; a browser that can hides it until the option is chosen.
 */
export const choices = (type: 'radio' | 'checkbox', ask: Ask, chosen: Chosen, words: PageWords): Html => {
  const alone = ask.options.filter(({ value }) => ask.alone?.includes(value))
  const others = ask.options.filter((option) => !alone.includes(option) && !ask.instead?.includes(option.value))
  const first = others[0] ?? alone[0]
  const one = (option: Option, isAlone: boolean): Html => {
    // The error links to the first one.
    const id = option === first ? 'answer' : `answer-${ask.options.indexOf(option)}`
    return html`<div class="choice"><input type="${type}" id="${id}" name="answer" value="${option.value}"${
      chosen.values.includes(option.value) && html` checked`
    }${isAlone && html` data-alone`}><label for="${id}">${option.title}</label></div>
${ask.own?.option === option.value && ownBox(chosen.own, words)}`
  }
  return html`<div class="choices">
${others.map((option) => one(option, false))}${
  alone.length > 0 &&
  html`<p class="or">${words.say('or')}</p>
${alone.map((option) => one(option, true))}`
}</div>
`
}

const ownBox = (
  own: string,
  words: PageWords,
): Html => html`<div class="own"><label for="own">${words.say('own-words')}</label>
<input type="text" id="own" name="own" value="${own}" dir="auto" autocomplete="off"></div>
`

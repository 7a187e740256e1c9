import type { SummaryRow } from '../../../forms/ask.ts'
import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'

export type Shown = {
  readonly words: PageWords
  readonly may: 'change' | 'read'
  /** Private answers stand open: only where the person asked for it on this very page. */
  readonly isOpen: boolean
}

/** Every answer in words, by section, each with its own way to change it. Private ones stay folded until tapped. */
export const summaryList = (rows: readonly SummaryRow[], shown: Shown): Html => {
  const sections = [...new Set(rows.map(({ section }) => section))]
  return html`${sections.map(
    (section) => html`<h2 class="section">${section}</h2>
<dl class="answers">
${rows.filter((row) => row.section === section).map((row) => answerRow(row, shown))}</dl>
`,
  )}`
}

const answerRow = (row: SummaryRow, { words, may, isOpen }: Shown): Html => html`<div><dt>${row.label}</dt>
<dd>${answerShown(isOpen ? { ...row, isPrivate: false } : row, words)}</dd>
${
  may === 'change' &&
  html`<dd class="do">${changeButton(row.question, row.label, words)}</dd>
`
}</div>
`

type Answered = Pick<SummaryRow, 'label' | 'answer' | 'isPrivate' | 'lang'>

/** An answer as words; a private one under a fold that says what it is. */
export const answerShown = ({ label, answer, isPrivate, lang }: Answered, words: PageWords): Html => {
  const inWords = html`<bdi${lang && html` lang="${lang}"`}>${answer}</bdi>`
  return isPrivate
    ? html`<details><summary>${words.say('show')}<span class="heard"> ${label}</span></summary>${inWords}</details>`
    : inWords
}

/** `sends`: the form it sends, where that is not the one around it. */
export const changeButton = (question: string, what: string, words: PageWords, sends = html``): Html =>
  html`<button class="link" name="do"${sends} value="change:${question}">${words.say('earlier-change')}<span class="heard"> ${what}</span></button>`

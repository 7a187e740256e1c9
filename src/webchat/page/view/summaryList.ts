import type { SummaryRow } from '../../../forms/ask.ts'
import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'

/** Every answer in words, by section, each with its own way to change it. Private ones stay folded until tapped. */
export const summaryList = (rows: readonly SummaryRow[], words: PageWords, may: 'change' | 'read'): Html => {
  const sections = [...new Set(rows.map(({ section }) => section))]
  return html`${sections.map(
    (section) => html`<h2 class="section">${section}</h2>
<dl class="answers">
${rows.filter((row) => row.section === section).map((row) => answerRow(row, words, may))}</dl>
`,
  )}`
}

const answerRow = (row: SummaryRow, words: PageWords, may: 'change' | 'read'): Html => {
  const answer = html`<bdi${row.lang && html` lang="${row.lang}"`}>${row.answer}</bdi>`
  return html`<div><dt>${row.label}</dt>
<dd>${
    row.isPrivate
      ? html`<details><summary aria-label="${words.say('show-of', { what: row.label })}">${words.say('show')}</summary>${answer}</details>`
      : answer
  }</dd>
${
  may === 'change' &&
  html`<dd class="do">${changeButton(row.question, row.label, words)}</dd>
`
}</div>
`
}

export const changeButton = (question: string, what: string, words: PageWords): Html =>
  html`<button class="link" name="do" value="change:${question}" aria-label="${words.say('change-of', { what })}">${words.say('earlier-change')}</button>`

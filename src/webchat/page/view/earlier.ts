import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'
import type { Scene } from '../turn/scene.ts'
import { answerShown, changeButton } from './summaryList.ts'

/** The earlier answers, folded; private ones folded even then. Each can be changed by tapping it. */
export const earlier = ({ earlier: rows, no }: Scene, words: PageWords): Html =>
  html`${
    rows.length > 0 &&
    html`<details class="earlier"><summary>${words.say('earlier')}</summary>
<form method="post" action="/chat"><input type="hidden" name="no" value="${no}">
<dl class="answers">
${rows.map(
  (row) => html`<div><dt>${row.label}</dt>
<dd>${row.answer === undefined ? words.say('earlier-skipped') : answerShown({ ...row, answer: row.answer }, words)}</dd>
<dd class="do">${changeButton(row.question, row.label, words)}</dd></div>
`,
)}</dl></form></details>
`
  }`

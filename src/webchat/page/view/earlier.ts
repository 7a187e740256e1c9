import { type Html, html } from '../html.ts'
import type { Scene } from '../turn/scene.ts'
import type { Visit } from '../visit.ts'
import { formOrigin } from './formOrigin.ts'
import { besideQuestion } from './questionForm.ts'
import { answerShown, changeButton } from './summaryList.ts'

/** The earlier answers, folded; private ones folded even then. Each can be changed by tapping it. */
export const earlier = ({ earlier: rows, no, ask }: Scene, visit: Visit): Html => {
  const { words } = visit
  return html`${
    rows.length > 0 &&
    html`<details class="earlier"><summary>${words.say('earlier')}</summary>
<form method="post" action="/chat">${formOrigin(visit, no)}
<dl class="answers">
${rows.map(
  (row) => html`<div><dt>${row.label}</dt>
<dd>${row.answer === undefined ? words.say('earlier-skipped') : answerShown({ ...row, answer: row.answer }, words)}</dd>
<dd class="do">${changeButton(row.question, row.label, words, ask && besideQuestion)}</dd></div>
`,
)}</dl></form></details>
`
  }`
}

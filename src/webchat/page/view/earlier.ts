import type { LocalDate } from '../../../time/instant.ts'
import { LocalDate as Day } from '../../../time/instant.ts'
import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'
import type { Pair, Scene } from '../turn/scene.ts'
import { changeButton } from './summaryList.ts'

/** The earlier answers, folded; private ones hidden even then. Each can be changed by tapping it. */
export const earlier = ({ pairs, no }: Scene, words: PageWords, day: (date: LocalDate) => string): Html =>
  html`${
    pairs.length > 0 &&
    html`<details class="earlier"><summary>${words.say('earlier')}</summary>
<form method="post" action="/chat"><input type="hidden" name="no" value="${no}">
<dl class="answers">
${pairs.map(
  (pair) => html`<div><dt lang="${pair.ask.lang}">${pair.ask.label}</dt>
<dd>${answerShown(pair, words, day)}</dd>
<dd class="do">${changeButton(pair.ask.question, pair.ask.label, words)}</dd></div>
`,
)}</dl></form></details>
`
  }`

const answerShown = ({ ask, said }: Pair, words: PageWords, day: (date: LocalDate) => string): Html => {
  if (said.is !== 'values') return html`${words.say('earlier-skipped')}`
  if (ask.isPrivate) return html`<span class="hidden">${words.say('private-hidden')}</span>`
  const value = said.values[ask.question]
  const title = (one: unknown): string => ask.options.find((option) => option.value === one)?.title ?? String(one)
  if (Array.isArray(value)) return html`<bdi lang="${ask.lang}">${value.map(title).join('; ')}</bdi>`
  if (typeof value === 'boolean') return html`<bdi lang="${ask.lang}">${title(value ? 'yes' : 'no')}</bdi>`
  if (typeof value === 'object' && value !== null && 'instead' in value)
    return html`<bdi lang="${ask.lang}">${title(value['instead'])}</bdi>`
  const date = Day.safeParse(value)
  return html`<bdi dir="auto">${date.success ? day(date.data) : title(value)}</bdi>`
}

import { mayShow } from '../../../policy/mayShow.ts'
import { type Nation, nations } from '../../../policy/nation.ts'
import { urgentHelp } from '../../../policy/urgentHelp.ts'
import type { UrgentLine } from '../../../policy/urgentLine.ts'
import { type Html, html } from '../html.ts'
import type { PageKey } from '../pageWords.ts'
import type { Visit } from '../visit.ts'
import { languages } from './languages.ts'
import type { Sheet } from './layout.ts'
import { dialled } from './spoken.ts'

/** Whom a line is for. Lines about abuse have no words here: they are never shown to a phone that may be watched. */
const purposes: Readonly<Partial<Record<UrgentLine['whoFor'], PageKey>>> = {
  'life-in-danger': 'whofor-life-in-danger',
  'mental-health-crisis': 'whofor-mental-health-crisis',
  'anyone-struggling': 'whofor-anyone-struggling',
  'crisis-by-text': 'whofor-crisis-by-text',
  'worried-about-a-child': 'whofor-worried-about-a-child',
  'under-19': 'whofor-under-19',
}

/** Urgent help for the team's nation, the other nations folded below it. Needs no script, no cookie and no database. */
export const helpPage = (visit: Visit, isLive: boolean): Sheet => {
  const { words, policy, link } = visit
  const here = linesIn(visit, policy.nation, isLive)
  const elsewhere = nations.filter((nation) => nation !== policy.nation)
  return {
    visit,
    languages: languages(visit, '/help-now', {}),
    main: html`<h1 id="question" tabindex="-1">${words.say('help-title')}</h1>
<p class="lead">${words.say('help-danger')}</p>
${lineList(here, visit)}<p class="hint">${words.say('help-open')}</p>
<details class="why"><summary>${words.say('help-other-nations', { nation: words.say(`nation-${policy.nation}`) })}</summary>
${elsewhere.map(
  (nation) => html`<h2>${words.say(`nation-${nation}`)}</h2>
${lineList(linesIn(visit, nation, isLive), visit)}`,
)}</details>
<p><a class="button" href="${link('/chat')}">${words.say('back-to-chat')}</a></p>
`,
  }
}

/** The team's own lines are for its nation. */
const linesIn = ({ policy }: Visit, nation: Nation, isLive: boolean): readonly UrgentLine[] => {
  const local = nation === policy.nation ? policy.urgentHelp.local : []
  const lines = urgentHelp({ ...policy, nation, urgentHelp: { ...policy.urgentHelp, local } }, 'danger-to-baby', true)
  return lines.filter((line) => mayShow(line, isLive))
}

const lineList = (lines: readonly UrgentLine[], { words }: Visit): Html => html`<ul class="lines">
${lines.map((line) => {
  const purpose = purposes[line.whoFor]
  const [before = '', after = ''] = words
    .say(line.how === 'call' ? 'call-number' : 'text-number', { number: '\n' })
    .split('\n')
  const isNumberAlone = line.name === line.number
  return html`<li><strong>${isNumberAlone && purpose ? words.say(purpose) : html`<bdi>${line.name}</bdi>`}</strong>
${
  purpose &&
  !isNumberAlone &&
  html`<span>${words.say(purpose)}</span>
`
}<span class="dial">${before}${dialled(line)}${after}${line.press && html` ${words.say('call-press', { press: line.press })}`}</span></li>
`
})}</ul>
`

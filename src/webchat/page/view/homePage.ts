import { type Html, html } from '../html.ts'
import type { PageKey } from '../pageWords.ts'
import type { Visit } from '../visit.ts'
import { dangerWords } from './dangerWords.ts'
import { languages } from './languages.ts'
import type { Sheet } from './layout.ts'
import { leaving } from './leaving.ts'
import { reachShown } from './privacyPage.ts'

/** Who we are and the ways in. It never looks at a cookie: this page is the same on every phone. */
export const homePage = (visit: Visit): Sheet => {
  const { words, world, policy, link } = visit
  const { say } = words
  const way = (
    start: 'call' | 'parent' | 'professional',
  ) => html`<li><a href="${link('/chat', start === 'parent' ? {} : { start })}"><strong>${say(`home-${start}`)}</strong>
<span>${say(`home-${start}-hint`)}</span></a></li>
`
  const known = (title: PageKey, text: string) => html`<h3>${say(title)}</h3>
<p>${text}</p>
`
  return {
    visit,
    languages: languages(visit, '/', {}),
    main: html`<h1 id="question" tabindex="-1">${say('home-title')}</h1>
<p class="lead">${words.tell('home-who-1', { team: policy.name })} ${say('home-who-2')} ${say('home-who-3')}</p>
<h2>${say('home-how')}</h2>
<ul class="ways">
${policy.selfReferral && html`${way('call')}${way('parent')}`}${'referral' in world.forms && way('professional')}</ul>
${!policy.selfReferral && whoAsks(visit)}<p class="return"><a href="${link('/chat/return')}">${say('home-return')}</a><br>${say('home-return-hint')}</p>
<section class="now"><h2>${say('home-danger')}</h2>
<p>${dangerWords(visit)}</p>
<p><a href="${link('/help-now')}">${say('help-now')}</a></p></section>
<h2>${say('home-know')}</h2>
${known('home-asked', say('home-asked-text'))}${known('home-long', say('home-long-text'))}${known(
  'home-next',
  say('home-next-text', { days: words.span(world.team.decisionDays, 'day') }),
)}${known('home-sees', say('home-sees-text'))}${leaving(words)}`,
  }
}

/** A team that parents cannot ask themselves says who can ask for them (question-lists 3.5). */
const whoAsks = ({ words, policy }: Visit): Html => html`<h2>${words.say('home-asks')}</h2>
<p>${words.say('home-asks-text')}</p>
${policy.directory['professional-asks']?.map(
  (signpost) => html`<p>${reachShown(signpost)}</p>
`,
)}`

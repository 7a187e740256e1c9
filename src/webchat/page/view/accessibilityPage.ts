import { LocalDate } from '../../../time/instant.ts'
import { html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { languages } from './languages.ts'
import type { Sheet } from './layout.ts'
import { reachShown } from './privacyPage.ts'

/** When the statement was last held against the pages. The law asks for its day, and for a look each year. */
const lastLooked = LocalDate.parse('2026-11-30')

/** What works, what does not yet, whom to tell, and who sees to it that the law is kept in the team's nation. */
export const accessibilityPage = (visit: Visit): Sheet => {
  const { words, policy, world } = visit
  const { say } = words
  const enforce = policy.nation === 'northern-ireland' ? 'accessibility-enforce-ni' : 'accessibility-enforce'
  return {
    visit,
    languages: languages(visit, '/accessibility', {}),
    main: html`<h1 id="question" tabindex="-1">${say('accessibility-title')}</h1>
<p>${say('accessibility-1')}</p>
<p>${say('accessibility-2')}</p>
<h2>${say('accessibility-not')}</h2>
<ul>
<li>${say('accessibility-not-1')}</li>
${
  words.lang !== 'en' &&
  html`<li>${say('accessibility-not-2')}</li>
`
}<li>${say('accessibility-not-3')}</li>
<li>${say('accessibility-not-4')}</li>
</ul>
<h2>${say('accessibility-help')}</h2>
<p>${say('accessibility-help-text')}</p>
<p>${reachShown(policy.privacy.contact)}</p>
<p>${say(enforce)}</p>
<p>${words.tell('accessibility-dated', { day: world.voice(words.lang).day(lastLooked) })}</p>
`,
  }
}

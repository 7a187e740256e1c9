import { html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { languages } from './languages.ts'
import type { Sheet } from './layout.ts'
import { reachShown } from './privacyPage.ts'

/** What works, what does not yet, and whom to tell. */
export const accessibilityPage = (visit: Visit): Sheet => {
  const { words, policy } = visit
  const { say } = words
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
<p>${say('accessibility-enforce')}</p>
`,
  }
}

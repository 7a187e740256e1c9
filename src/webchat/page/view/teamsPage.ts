import type { Option } from '../../../forms/ask.ts'
import { html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { dangerWords } from './dangerWords.ts'
import { languages } from './languages.ts'
import type { Sheet } from './layout.ts'

/** Where several teams are here and the address names none: which one, before anything else. */
export const teamsPage = (visit: Visit, teams: readonly Option[]): Sheet => {
  const { words, link } = visit
  const { say } = words
  return {
    visit,
    languages: languages(visit, '/', {}),
    main: html`<h1 id="question" tabindex="-1">${say('teams-title')}</h1>
<ul class="ways">
${teams.map(
  ({ value, title }) => html`<li><a href="${link('/', { team: value })}"><strong>${title}</strong></a></li>
`,
)}</ul>
<section class="now"><h2>${say('home-danger')}</h2>
<p>${dangerWords(visit)}</p>
<p><a href="${link('/help-now')}">${say('help-now')}</a></p></section>`,
  }
}

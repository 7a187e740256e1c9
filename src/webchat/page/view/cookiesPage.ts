import { html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { languages } from './languages.ts'
import type { Sheet } from './layout.ts'

/** The one cookie there is. */
export const cookiesPage = (visit: Visit, cookieName: string): Sheet => {
  const { words } = visit
  return {
    visit,
    languages: languages(visit, '/cookies', {}),
    main: html`<h1 id="question" tabindex="-1">${words.say('cookies-title')}</h1>
<p>${words.say('cookies-1')}</p>
<p>${words.tell('cookies-2', { name: cookieName })}</p>
<p>${words.say('cookies-3')}</p>
`,
  }
}

import { html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { languages } from './languages.ts'
import type { Sheet } from './layout.ts'

/** The two cookies there are. */
export const cookiesPage = (visit: Visit, seatName: string, leftName: string): Sheet => {
  const { words } = visit
  return {
    visit,
    languages: languages(visit, '/cookies', {}),
    main: html`<h1 id="question" tabindex="-1">${words.say('cookies-title')}</h1>
<p>${words.say('cookies-1')}</p>
<p>${words.tell('cookies-2', { name: seatName })}</p>
<p>${words.tell('cookies-left', { name: leftName })}</p>
<p>${words.say('cookies-3')}</p>
`,
  }
}

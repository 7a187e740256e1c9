import { html } from '../html.ts'
import type { PageKey } from '../pageWords.ts'
import type { Visit } from '../visit.ts'
import { dangerWords } from './dangerWords.ts'
import { languages } from './languages.ts'
import type { Sheet } from './layout.ts'

/** What each kind of trouble says; anything else says the last. */
const said: Readonly<Record<number, readonly [title: PageKey, text: PageKey]>> = {
  404: ['lost-title', 'lost-text'],
  405: ['lost-title', 'lost-text'],
  413: ['too-big-title', 'too-big-text'],
  429: ['busy-title', 'busy-text'],
}
const otherwise = ['broken-title', 'broken-text'] as const

export const problemPage = (visit: Visit, status: number): Sheet => {
  const { words, link } = visit
  const [title, text] = said[status] ?? otherwise
  return {
    visit,
    languages: languages(visit, '/', {}),
    main: html`<h1 id="question" tabindex="-1">${words.say(title)}</h1>
<p>${words.say(text)}</p>
<p>${words.say('home-danger')} ${dangerWords(visit)}</p>
<p><a class="button" href="${link('/chat')}">${words.say('back-to-chat')}</a></p>
<p><a href="${link('/')}">${words.say('start')}</a></p>
`,
  }
}

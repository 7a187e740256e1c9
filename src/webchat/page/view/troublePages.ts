import type { Reply } from '../../../conversation/reply.ts'
import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { dangerWords } from './dangerWords.ts'
import type { Sheet } from './layout.ts'
import { saidBlock } from './saidBlock.ts'
import { speechOf } from './speechOf.ts'
import { wordsBack } from './wordsBack.ts'

/** What a form of a chat that is gone had in it. */
export type Had = {
  readonly typed: readonly string[]
  /** It was the one that sends. */
  readonly hasPressedSend: boolean
}

/** A form of a chat this device no longer knows. The words on the screen are given back, and nothing else. */
export const gonePage = (visit: Visit, { typed = [], hasPressedSend = false }: Partial<Had>): Sheet => {
  const { words, link } = visit
  return {
    visit,
    isKept: true,
    main: html`<h1 id="question" tabindex="-1">${words.say('gone-title')}</h1>
<p>${words.say('gone-why')} ${words.say(hasPressedSend ? 'gone-not-sent' : 'gone-sent')}</p>
${wordsBack(typed, words)}<p><a class="button" href="${link('/chat')}">${words.say('gone-again')}</a></p>
<p><a href="${link('/chat/return')}">${words.say('home-return')}</a></p>
`,
  }
}

/** The browser keeps no cookie: said once, with the way on, and never a circle. */
export const cookiesOffPage = (visit: Visit): Sheet => {
  const { words, link } = visit
  return {
    visit,
    main: html`<h1 id="question" tabindex="-1">${words.say('cookies-off-title')}</h1>
<p>${words.say('cookies-off-text')}</p>
<p><a class="button" href="${link('/chat')}">${words.say('gone-again')}</a></p>
<p><a href="${link('/help-now')}">${words.say('help-now')}</a></p>
`,
  }
}

/** Words of danger in a form that is not used: where help is, and the way to begin. */
export const helpOnlyPage = (visit: Visit, said: readonly Reply[]): Sheet => {
  const { words, link } = visit
  return {
    visit,
    isKept: true,
    main: html`<h1 id="question" tabindex="-1">${words.say('help-title')}</h1>
${helpSaid(said, visit)}<p><a class="button" href="${link('/chat')}">${words.say('back-to-chat')}</a></p>
`,
  }
}

const helpSaid = (said: readonly Reply[], visit: Visit): Html =>
  html`${said.map((reply) => reply.is !== 'ask' && saidBlock(reply, speechOf(visit), visit.words))}`

/** Too many conversations were begun from where this phone is. Urgent help is given all the same. */
export const busyPage = (visit: Visit, said: readonly Reply[]): Sheet => {
  const { words, link } = visit
  return {
    visit,
    isKept: true,
    main: html`<h1 id="question" tabindex="-1">${words.say('busy-title')}</h1>
${helpSaid(said, visit)}<p>${words.say('busy-text')}</p>
<p>${words.say('home-danger')} ${dangerWords(visit)}</p>
<p><a class="button" href="${link('/chat')}">${words.say('gone-again')}</a></p>
`,
  }
}

/** Nothing could be saved; urgent help is given all the same. The whole form stands behind one button, so that trying again is the very same turn. */
export const sorryPage = (
  visit: Visit,
  said: readonly Reply[],
  fields: readonly (readonly [string, string])[],
): Sheet => {
  const { words } = visit
  return {
    visit,
    isKept: true,
    main: html`<h1 id="question" tabindex="-1">${words.say('sorry-title')}</h1>
${helpSaid(said, visit)}<form method="post" action="/chat">
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="buttons"><button>${words.say('sorry-again')}</button></div></form>
`,
  }
}

import type { Inbound } from '../../../conversation/inbound.ts'
import type { Ask } from '../../../forms/ask.ts'
import { type Html, html } from '../html.ts'
import type { PageKey, PageWords } from '../pageWords.ts'
import type { Opening } from '../turn/openings.ts'
import type { Scene } from '../turn/scene.ts'
import type { Visit } from '../visit.ts'
import { closing } from './closing.ts'
import { donePart } from './donePart.ts'
import { earlier } from './earlier.ts'
import { formOrigin, originOf } from './formOrigin.ts'
import { happened } from './happened.ts'
import { intro } from './intro.ts'
import { languages } from './languages.ts'
import type { Sheet } from './layout.ts'
import { leaving } from './leaving.ts'
import { progress } from './progress.ts'
import { besideQuestion, questionForm } from './questionForm.ts'
import { saidBlock } from './saidBlock.ts'
import { speechOf } from './speechOf.ts'
import { wordsBack } from './wordsBack.ts'

/** Something the page itself has to say, by a code in the address: none of it says anything about anybody. */
export const notes = ['note-stale', 'note-kept', 'choose-first', 'type-first'] as const
export type Note = (typeof notes)[number]

export type Chat = {
  readonly visit: Visit
  readonly scene: Scene
  readonly note?: Note
  /** What the first form carries on a page nobody has begun from; absent once a conversation is there. */
  readonly opens?: { readonly start: Opening; readonly lang: string; readonly team: string }
  /** The conversation itself, sealed, on a page after sending. */
  readonly carried?: string
  /** Words of a form that was too late, given back. */
  readonly typed?: readonly string[]
  /** The answer of a form that was too late, where the same question is open again: it stands in its box. */
  readonly given?: Inbound['said']
  /** Private answers of the summary stand open, because the person asked for it. */
  readonly showsAll?: boolean
}

/** The conversation as a page: what was just said, the open question, and quietly everything before it. */
export const chatPage = (chat: Chat): Sheet => {
  const { visit, scene, opens, carried } = chat
  const { words } = visit
  const done = scene.spoken.find((reply) => reply.is === 'done')
  const after = carried === undefined ? {} : { carried }
  if (done) return { visit, isKept: true, ...after, main: donePart(done, chat) }
  if (carried !== undefined)
    return { visit, isKept: true, ...after, main: html`${openPart(chat)}${closing(words, carried)}` }
  if (opens !== undefined)
    return {
      visit,
      languages: languages(visit, '/chat', { start: opens.start }),
      main: html`${openPart(chat)}${leaving(words)}`,
    }
  return {
    visit,
    isKept: true,
    no: scene.no,
    // After a loss, nothing that would be a turn is offered beside what is said.
    ...(scene.isQuiet ? {} : { languages: languages(visit, '/chat', {}, scene.no) }),
    main: html`${scene.ask && backButton(scene.no, visit)}${openPart(chat)}${
      !scene.isQuiet && !scene.ask?.summary && earlier(scene, visit)
    }${tools(scene, visit)}`,
  }
}

const openPart = (chat: Chat): Html => {
  const { visit, scene, note, opens, typed = [], given: late } = chat
  const { words, world } = visit
  const { ask, spoken: said, given } = scene
  const voice = world.voice(scene.lang)
  const refused = said.find((reply) => reply.is === 'statement' && reply.refuses)
  const mustMend =
    note === 'choose-first' || note === 'type-first' ? words.say(note) : late && words.say('note-stale-kept')
  const why = mustMend ?? (refused?.is === 'statement' ? refused.text : undefined)
  const kept = ask?.current === undefined ? undefined : voice.say('now-given', { answer: ask.current })
  const heard = said.filter((reply) => reply !== refused && reply.text !== kept)
  const speech = speechOf(visit)
  // Nothing is left to go on with once it was said that the page can be closed.
  const done = happened(said, voice)
  const isOver = said.some(({ text }) => text === voice.say('way-closed') || text === voice.say('way-taken-back'))
  return html`${why !== undefined && ask && problem(why, ask, words)}${
    note &&
    !mustMend &&
    html`<p class="note">${words.say(note satisfies PageKey)}</p>
`
  }${wordsBack(typed, words)}${
    !ask &&
    html`<h1 id="question" tabindex="-1">${done === undefined ? html`<bdi>${visit.policy.name}</bdi>` : words.say(done)}</h1>
`
  }${
    opens === undefined || opens.start === 'professional'
      ? heard.map((reply) => saidBlock(reply, speech, words))
      : !mustMend && intro(opens.start, visit)
  }${
    ask &&
    html`${opens === undefined && progress(ask, words)}${questionForm({
      ask,
      words,
      hidden: opens ?? { ...originOf(visit, scene.no), ...(chat.carried === undefined ? {} : { seat: chat.carried }) },
      showsAll: chat.showsAll === true,
      ...(why === undefined ? {} : { mend: { why, ...mendedBy(late ?? (mustMend ? undefined : given)) } }),
    })}`
  }${!ask && !scene.isQuiet && chat.carried === undefined && (isOver ? closing(words, chat.carried) : goOn(scene.no, visit))}`
}

const mendedBy = (given: Inbound['said'] | undefined) => (given === undefined ? {} : { given })

/** What has to be mended, with a way to its box. Said once: its heading is its name, and the reason its description. */
const problem = (
  why: string,
  ask: Ask,
  words: PageWords,
): Html => html`<div class="problem" id="problem" role="group" aria-labelledby="problem-title" aria-describedby="problem-why" tabindex="-1"><h2 id="problem-title">${words.say('problem')}</h2>
<p id="problem-why"><a href="#${ask.confirm || ask.summary ? 'question' : 'answer'}">${why}</a></p></div>
`

const backButton = (
  no: number,
  visit: Visit,
): Html => html`<form method="post" action="/chat" class="back">${formOrigin(visit, no)}
<button class="link" name="do" value="back">${visit.words.say('back-button')}</button></form>
`

const goOn = (
  no: number,
  visit: Visit,
): Html => html`<form method="post" action="/chat" class="ask">${formOrigin(visit, no)}
<div class="buttons"><button name="do" value="go-on">${visit.words.say('back-to-chat')}</button></div></form>
`

const tools = ({ no, isQuiet, ask, earlier: rows }: Scene, visit: Visit): Html => {
  const { words } = visit
  const withWords = ask ? besideQuestion : html``
  return html`<details class="tools"${isQuiet && html` open`}><summary>${words.say('more')}</summary>
<form method="post" action="/chat">${formOrigin(visit, no)}
<ul>
<li><button class="link" name="do"${withWords} value="person">${words.say('person')}</button></li>
${
  !isQuiet &&
  rows.length > 0 &&
  html`<li><button class="link" name="do"${withWords} value="change">${words.say('change-answer')}</button></li>
`
}${
  !isQuiet &&
  rows.length > 0 &&
  html`<li><button class="link" name="do"${withWords} value="save">${words.say('save')}</button></li>
`
}${
  !isQuiet &&
  html`<li><button class="link" name="do"${withWords} value="restart">${words.say('restart')}</button></li>
`
}<li><a href="/chat/leave" rel="nofollow noreferrer" data-leave>${words.say('stop-here')}</a></li>
</ul></form></details>
`
}

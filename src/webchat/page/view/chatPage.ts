import type { Reply } from '../../../conversation/reply.ts'
import { type Html, html } from '../html.ts'
import type { PageKey, PageWords } from '../pageWords.ts'
import { isRefusal } from '../turn/isRefusal.ts'
import type { Scene } from '../turn/scene.ts'
import type { Visit } from '../visit.ts'
import { donePart } from './donePart.ts'
import { earlier } from './earlier.ts'
import { languages } from './languages.ts'
import type { Sheet } from './layout.ts'
import { leaving } from './leaving.ts'
import { progress } from './progress.ts'
import { questionForm } from './questionForm.ts'
import { speechOf } from './speechOf.ts'
import { type Speech, spoken } from './spoken.ts'

/** Something the page itself has to say, by a code in the address: none of it says anything about anybody. */
export const notes = ['note-stale', 'note-kept', 'choose-first', 'type-first'] as const
export type Note = (typeof notes)[number]

export type Chat = {
  readonly visit: Visit
  readonly scene: Scene
  readonly note?: Note
  /** What the first form carries on a page nobody has begun from; absent once a conversation is there. */
  readonly opens?: Readonly<Record<string, string>>
}

/** The conversation as a page: what was just said, the open question, and quietly everything before it. */
export const chatPage = (chat: Chat): Sheet => {
  const { visit, scene, opens } = chat
  const { words } = visit
  const hasBegun = opens === undefined
  const done = scene.spoken.find((reply) => reply.is === 'done')
  return {
    visit,
    ...(hasBegun && !done ? { no: scene.no } : {}),
    // Once everything is sent, or after a loss, nothing that would be a turn is offered beside what is said.
    ...(done || scene.isQuiet
      ? {}
      : {
          languages: languages(
            visit,
            '/chat',
            opens ? { start: opens['start'] ?? '' } : {},
            hasBegun ? scene.no : undefined,
          ),
        }),
    main: done
      ? donePart(done, scene, visit)
      : html`${hasBegun && scene.ask && backButton(scene.no, words)}${openPart(chat)}${
          hasBegun
            ? html`${tools(scene, words)}${!scene.isQuiet && earlier(scene, words, visit.world.voice(words.lang).day)}`
            : leaving(words)
        }`,
  }
}

const openPart = ({ visit, scene, note, opens }: Chat): Html => {
  const { words, world } = visit
  const { ask, spoken: said, given } = scene
  const voice = world.voice(scene.lang)
  const refused = said.find((reply) => reply.is === 'statement' && isRefusal(reply.text, voice))
  const mustMend = note === 'choose-first' || note === 'type-first' ? words.say(note) : undefined
  const why = mustMend ?? (refused?.is === 'statement' ? refused.text : undefined)
  const kept = ask?.current === undefined ? undefined : voice.say('now-given', { answer: ask.current })
  const heard = said.filter((reply) => reply !== refused && reply.text !== kept)
  const speech = speechOf(visit)
  return html`${
    why !== undefined &&
    ask &&
    html`<div class="problem" id="problem" tabindex="-1"><h2>${words.say('problem')}</h2>
<p><a href="#${ask.confirm || ask.summary ? 'question' : 'answer'}">${why}</a></p></div>
`
  }${
    note &&
    !mustMend &&
    html`<p class="note">${words.say(note satisfies PageKey)}</p>
`
  }${
    !ask &&
    html`<h1 id="question" tabindex="-1"><bdi>${visit.policy.name}</bdi></h1>
`
  }${heard.map((reply) => replyShown(reply, speech, words))}${
    ask &&
    html`${progress(ask, words)}${questionForm({
      ask,
      words,
      hidden: opens ?? { no: String(scene.no) },
      ...(why === undefined ? {} : { mend: { why, ...(given && !mustMend ? { given } : {}) } }),
    })}`
  }${!ask && !scene.isQuiet && goOn(scene.no, words)}`
}

const replyShown = (reply: Exclude<Reply, { is: 'ask' }>, speech: Speech, words: PageWords): Html => {
  const foreign = reply.lang !== words.lang && html` lang="${reply.lang}"`
  return reply.is === 'urgent'
    ? html`<section class="now"${foreign} aria-label="${words.say('help-now')}">${spoken(reply.text, speech)}</section>
`
    : html`<div class="said"${foreign}>${spoken(reply.text, speech)}</div>
`
}

const backButton = (
  no: number,
  words: PageWords,
): Html => html`<form method="post" action="/chat" class="back"><input type="hidden" name="no" value="${no}">
<button class="link" name="do" value="back">${words.say('back-button')}</button></form>
`

const goOn = (
  no: number,
  words: PageWords,
): Html => html`<form method="post" action="/chat" class="ask"><input type="hidden" name="no" value="${no}">
<div class="buttons"><button name="do" value="go-on">${words.say('go-on')}</button></div></form>
`

const tools = (
  { no, isQuiet, pairs }: Scene,
  words: PageWords,
): Html => html`<details class="tools"${isQuiet && html` open`}><summary>${words.say('more')}</summary>
<form method="post" action="/chat"><input type="hidden" name="no" value="${no}">
<ul>
<li><button class="link" name="do" value="person">${words.say('person')}</button></li>
${
  !isQuiet &&
  pairs.length > 0 &&
  html`<li><button class="link" name="do" value="change:change">${words.say('change-answer')}</button></li>
`
}${
  !isQuiet &&
  html`<li><button class="link" name="do" value="restart">${words.say('restart')}</button></li>
`
}<li><a href="/chat/leave" rel="nofollow noreferrer" data-leave>${words.say('stop-here')}</a></li>
</ul></form></details>
`

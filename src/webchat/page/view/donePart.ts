import type { Reply } from '../../../conversation/reply.ts'
import { type Html, html } from '../html.ts'
import type { Scene } from '../turn/scene.ts'
import type { Visit } from '../visit.ts'
import { closing } from './closing.ts'
import { formOrigin } from './formOrigin.ts'
import { saidBlock } from './saidBlock.ts'
import { speechOf } from './speechOf.ts'
import { spoken } from './spoken.ts'
import { summaryList } from './summaryList.ts'

/** What was sent, and the conversation sealed into the page: the device does not know it any more. */
export type Sent = { readonly visit: Visit; readonly scene: Scene; readonly carried?: string }

/**
 * What is shown once after sending: the code, what happens next, what is offered, and a copy to read or print. The
 * picture says that it has come.
 */
export const donePart = (done: Extract<Reply, { is: 'done' }>, { visit, scene, carried }: Sent): Html => {
  const { words, world } = visit
  const { copy, spoken: said, ask } = scene
  const speech = speechOf(visit)
  const offer = said.find(({ text }) => text === world.voice(scene.lang).say('way-offer-sent'))
  // A professional's copy for their own record is said as text, and then it is the copy.
  const isReferral = givesRecord(done.form, visit)
  const record = isReferral ? said.filter(({ is }, at) => is === 'statement' && said[at] !== offer) : []
  const help = said.filter(({ is }) => is === 'urgent')
  return html`<div class="done"><h1 id="question" tabindex="-1">${words.say('done-title')}</h1>
<p>${words.say(isReferral ? 'done-reference' : 'done-code')}<br><strong class="reference" dir="ltr">${done.reference}</strong></p></div>
${help.map((reply) => saidBlock(reply, speech, words))}<p class="keep">${words.say(isReferral ? 'done-keep' : 'done-code-keep')}</p>
<div class="said">${spoken(done.text, speech)}</div>
${
  (offer !== undefined || ask !== undefined) &&
  html`<form method="post" action="/chat" class="offers">
${formOrigin(visit, scene.no)}<input type="hidden" name="seat" value="${carried ?? ''}">
${offer && spoken(offer.text, speech)}<div class="buttons">
${
  offer &&
  html`<button name="do" value="word" class="second">${words.say('done-word')}</button>
`
}${
  ask &&
  html`<button name="do" value="go-on" class="plain">${words.say('done-more')}</button>
`
}</div></form>
`
}${
  record.length > 0 &&
  html`<section class="record">${record.map(({ text }) => spoken(text, speech))}</section>
`
}${
  record.length === 0 &&
  copy.length > 0 &&
  html`<p class="hint" data-plain>${words.say('done-copy-print')}</p>
<details class="copy"><summary>${words.say('done-copy')}</summary>
${summaryList(copy, { words, may: 'read', isOpen: true })}</details>
`
}${closing(words, carried)}<img src="/chat/seen" alt="" hidden>
`
}

const givesRecord = (form: string, { world }: Visit): boolean => {
  const gives = Object.hasOwn(world.forms, form) ? world.forms[form]?.gives : undefined
  return gives?.is === 'referral' && gives.copy !== undefined
}

import { html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { languages } from './languages.ts'
import type { Sheet } from './layout.ts'

/** What became of a code and a word, and what is said for it. */
export type ReturnTrouble =
  | { readonly is: 'wrong' }
  | { readonly is: 'locked'; readonly minutes: number }
  /** Too many from where this phone is, or nothing can be looked up just now. */
  | { readonly is: 'busy' }

type Shown = {
  readonly visit: Visit
  readonly trouble?: ReturnTrouble
}

/**
 * "I have a code": two boxes, and what else helps. It looks at no cookie and is the same on every phone; what was typed is
 * sent in the form and stands in no address, and is never given back: it would stand there for whoever comes next. A code that is past its day is told as a wrong one is, so both say the way on.
 */
export const returnPage = ({ visit, trouble }: Shown): Sheet => {
  const { words, lang, world, link, policy } = visit
  const { say } = words
  const why = trouble && whyNot(trouble, visit)
  const box = (
    name: 'code' | 'words',
    kind: 'code' | 'word',
  ) => html`<p><label for="${name}">${say(`return-${kind}`)}</label></p>
<p class="hint" id="${name}-hint">${say(`return-${kind}-hint`)}</p>
<input id="${name}" name="${name}" class="${kind === 'code' ? 'number' : 'wide'}" type="text" dir="${kind === 'code' ? 'ltr' : 'auto'}" autocomplete="off" autocapitalize="${kind === 'code' ? 'characters' : 'none'}" spellcheck="false" aria-describedby="${name}-hint${trouble && ' return-why'}">
`
  return {
    visit,
    closes: true,
    languages: languages(visit, '/chat/return', {}),
    main: html`${
      why !== undefined &&
      html`<div class="problem" id="problem" role="group" aria-labelledby="problem-title" tabindex="-1"><h2 id="problem-title">${say('problem')}</h2>
<p id="return-why"><a href="#code">${why}</a></p></div>
`
    }<h1 id="question" tabindex="-1">${say('return-title')}</h1>
<p class="lead">${say('return-text')}</p>
<form method="post" action="/chat/return" class="ask" novalidate>
<input type="hidden" name="lang" value="${lang}"><input type="hidden" name="team" value="${world.team.id}">
${box('code', 'code')}${box('words', 'word')}<div class="buttons"><button>${say('return-go')}</button></div></form>
<h2>${say('return-no')}</h2>
<p>${say('return-no-text')}</p>
<ul>
${
  policy.selfReferral &&
  html`<li><a href="${link('/chat', { start: 'call' })}">${say('home-call')}</a></li>
<li><a href="${link('/chat')}">${say('return-begin')}</a></li>
`
}<li><a href="${link('/privacy')}">${say('privacy-contact')}</a></li>
</ul>
`,
  }
}

const whyNot = (trouble: ReturnTrouble, { words }: Visit): string => {
  switch (trouble.is) {
    case 'wrong':
      return words.say('return-wrong')
    case 'locked':
      return words.say('return-locked', { time: words.span(trouble.minutes, 'minute') })
    case 'busy':
      return words.say('return-busy')
  }
}

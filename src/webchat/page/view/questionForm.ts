import type { Inbound } from '../../../conversation/inbound.ts'
import type { Ask, Option, SummaryRow } from '../../../forms/ask.ts'
import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'
import { type Begun, begunWith } from './begun.ts'
import { summaryList } from './summaryList.ts'
import { widget } from './widget.ts'

export type Question = {
  readonly ask: Ask
  readonly words: PageWords
  /** What the form carries beside the answer. */
  readonly hidden: Readonly<Record<string, string>>
  /** Why the last answer was not kept, and the answer. */
  /** Private answers of a summary stand open. */
  readonly showsAll?: boolean
  readonly mend?: { readonly why: string; readonly given?: Inbound['said'] }
}

/**
 * A button below the question that sends what is written in its boxes too: words of danger are heard whatever is pressed.
 * Above the question it may not stand, or Enter in a box would press it.
 */
export const besideQuestion = html` form="asked"`

/** The open question as one form. "Continue" comes first of its buttons, so that Enter in a box presses it. */
export const questionForm = ({ ask, words, hidden, showsAll = false, mend }: Question): Html => {
  const described = describedBy(ask, mend !== undefined)
  const begun = begunWith(ask, mend?.given)
  const shown = widget(ask, begun, words, html`${described}${mend && html` aria-invalid="true"`}`)
  const around = html`${aboveControl(ask, begun, words)}${
    mend &&
    html`<p class="error" id="error">${mend.why}</p>
`
  }`
  return html`<form method="post" action="/chat" class="ask" id="asked" novalidate>
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<input type="hidden" name="question" value="${ask.question}">
${
  shown.is === 'several' &&
  html`<fieldset${described}>
<legend><h1 id="question" tabindex="-1">${ask.label}</h1></legend>
${around}${shown.control}</fieldset>
`
}${
  shown.is === 'single' &&
  html`<h1 id="question" tabindex="-1"><label for="answer">${ask.label}</label></h1>
${around}${shown.control}`
}${
  shown.is === 'buttons' &&
  html`<h1 id="question" tabindex="-1">${ask.label}</h1>
${around}${ask.summary && checked(ask.summary, words, showsAll)}`
}<div class="buttons">
${shown.is === 'buttons' ? answerButtons(ask.options) : continueButtons(ask, words)}</div>
${
  ask.why &&
  html`<details class="why"><summary>${words.say('why')}</summary><p>${ask.why}</p></details>
`
}</form>
`
}

/** The answers to check, with one way to open what is folded, and to fold it again. It works without script. */
const checked = (rows: readonly SummaryRow[], words: PageWords, isOpen: boolean): Html =>
  html`${
    rows.some(({ isPrivate }) => isPrivate) &&
    html`<p><a href="/chat${isOpen ? '' : '?show=all'}" rel="nofollow">${words.say(isOpen ? 'fold-all' : 'show-all')}</a></p>
`
  }${summaryList(rows, { words, may: 'change', isOpen })}`

/** An error and a hint are read out with the question. */
const describedBy = ({ hint }: Ask, isMended: boolean): Html => {
  const ids = [...(isMended ? ['error'] : []), ...(hint ? ['hint'] : [])]
  return html`${ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`}`
}

/** What is kept now is said only where no box or tick says it. */
const aboveControl = ({ hint, current, summary }: Ask, { text, chosen }: Begun, words: PageWords): Html =>
  html`${
    hint &&
    html`<p class="hint" id="hint">${hint}</p>
`
  }${
    current !== undefined &&
    !summary &&
    text === '' &&
    chosen.values.length === 0 &&
    html`<p class="current">${words.say('you-said')} <bdi>${current}</bdi></p>
`
  }`

const answerButtons = (options: readonly Option[]): Html =>
  html`${options.map(
    (
      { value, title },
      at,
    ) => html`<button name="answer" value="${value}"${at > 0 && html` class="second"`}>${title}</button>
`,
  )}`

const continueButtons = (
  { options, instead, required }: Ask,
  words: PageWords,
): Html => html`<button name="do" value="answer">${words.say('continue')}</button>
${options
  .filter(({ value }) => instead?.includes(value))
  .map(
    ({ value, title }) => html`<button name="do" value="instead:${value}" class="second">${title}</button>
`,
  )}${
  !required &&
  html`<button name="do" value="skip" class="plain">${words.say('skip-button')}</button>
`
}`

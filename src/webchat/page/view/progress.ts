import type { World } from '../../../conversation/world.ts'
import type { Ask } from '../../../forms/ask.ts'
import { type Html, html } from '../html.ts'
import type { PageWords } from '../pageWords.ts'

/**
 * Progress in words, by where the question stands in its form: it never goes backwards while somebody goes forwards,
 * however many questions an answer adds. Nothing where there is none: the first question, a list, a reading to confirm.
 */
export const progress = ({ form, question, summary, why, confirm }: Ask, world: World, words: PageWords): Html => {
  if (summary) return shown(words.say('part-last'))
  const [place, of] = placeIn(form, question, world)
  if (why === undefined || confirm || place <= 0) return html``
  const part = place / of
  return shown(words.say(part < 0.4 ? 'part-early' : part < 0.7 ? 'part-half' : 'part-late'))
}

const shown = (text: string): Html => html`<p class="progress">${text}</p>
`

const placeIn = (form: string, question: string, { forms }: World): readonly [number, number] => {
  const published = Object.hasOwn(forms, form) ? forms[form] : undefined
  const ids = (published?.form.sections ?? [])
    .flatMap(({ parts }) => parts.flatMap((part) => ('group' in part ? part.questions : [part])))
    .map(({ id }) => id)
  // Inside a group a question is called `name#2`.
  return [ids.indexOf(question.split('#')[0] ?? ''), ids.length]
}

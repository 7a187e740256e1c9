import type { Inbound } from '../../../conversation/inbound.ts'
import { namesOption } from '../../../conversation/namesOption.ts'
import { typedWordsIn } from '../../../conversation/typedWordsIn.ts'
import { sameWords } from '../../../words/understanding/sameWords.ts'
import { begunWith } from '../view/begun.ts'
import { dangersIn } from './dangersIn.ts'
import type { Fields } from './fields.ts'
import { isQuestion, type Scene } from './scene.ts'

/**
 * Words of danger or of a loss that stand in a form and would not be heard by what it means: typed beside three full
 * boxes, beside "Skip", beside "Back". They are said first, and what was pressed is offered again with the question. What
 * the boxes were shown with, or was said a turn ago, has been heard: pressed with it again, the button does what it says.
 */
export const unheardIn = (
  fields: Fields,
  meant: Inbound['said'] | undefined,
  scene: Scene | undefined,
): Inbound['said'] | undefined => {
  const ask = scene?.ask
  const heard = [...(meant ? typedWordsIn(meant) : []), ...shownIn(scene)]
  const unheard = dangersIn(fields, ask).filter(
    (text) => !heard.some((one) => sameWords(one, text)) && !(ask && namesOption(text, ask)),
  )
  const [first] = unheard
  if (first === undefined) return undefined
  // Where a story was asked for its words are its answer too, whatever was pressed.
  return ask?.kind === 'long-text' && isQuestion(ask) && unheard.length === 1 && first === fields.answers[0]
    ? { is: 'values', values: { [ask.question]: first } }
    : { is: 'text', text: unheard.join('\n') }
}

/** What the boxes began with, and what was said in the last turn: a script puts it back into its box. */
const shownIn = (scene: Scene | undefined): readonly string[] => {
  const said = scene?.given ? typedWordsIn(scene.given) : []
  const kept = scene?.ask ? [begunWith(scene.ask, undefined).text] : []
  return [...said, ...said.flatMap((text) => text.split('\n')), ...kept]
}

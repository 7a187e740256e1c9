import type { Inbound, Pressed } from '../../../conversation/inbound.ts'
import type { Ask } from '../../../forms/ask.ts'
import { isLang } from '../../../words/lang.ts'
import type { Fields } from './fields.ts'
import { givenBy, type Values } from './givenBy.ts'
import { isQuestion, type Scene } from './scene.ts'
import { unheardIn } from './unheardIn.ts'

/** What a form means: something to say to the conversation, or something to mend before it can be said. */
export type Meant =
  | { readonly is: 'say'; readonly said: Inbound['said'] }
  | { readonly is: 'mend'; readonly what: 'choose-first' | 'type-first' }

/**
 * Reads a form against the question that is open. Whatever is pressed and whatever else is filled in, words of danger are
 * heard first.
 */
export const saidBy = (fields: Fields, scene: Scene | undefined): Meant => {
  const meant = pressedIn(fields, scene?.ask)
  const unheard = unheardIn(fields, meant.is === 'say' ? meant.said : undefined, scene)
  return unheard === undefined ? meant : say(unheard)
}

/** What the button says. One that is not known asks the open question again. */
const pressedIn = (fields: Fields, ask: Ask | undefined): Meant => {
  const { does } = fields
  const [what = '', ...rest] = does.split(':')
  const which = rest.join(':')
  switch (what) {
    case 'answer':
      return ask === undefined ? again : answered(fields, ask)
    case 'instead':
      return ask?.instead?.includes(which) ? values({ [ask.question]: { instead: which } }) : again
    case 'back':
    case 'skip':
    case 'person':
    case 'save':
    case 'restart':
      return press({ is: what })
    case 'word':
      return say({ is: 'text', text: 'choose a word' })
    case 'change':
      return press({ is: 'change', ...(which === '' ? {} : { question: which.slice(0, 200) }) })
    case 'lang':
      return isLang(which) ? press({ is: 'language', to: which }) : again
    default:
      return again
  }
}

/** `joined` asks what is open and changes nothing. */
const say = (said: Inbound['said']): Meant => ({ is: 'say', said })

/** `joined` asks what is open and changes nothing. */
const again = say({ is: 'joined' })

const press = (command: Pressed): Meant => say({ is: 'command', command })

const values = (given: Values): Meant => say({ is: 'values', values: given })

const answered = (fields: Fields, ask: Ask): Meant => {
  // Lists and readings to confirm are settled by naming an option.
  if (!isQuestion(ask)) {
    const [value] = fields.answers
    return value && ask.options.some((option) => option.value === value)
      ? say({ is: 'text', text: value })
      : { is: 'mend', what: 'choose-first' }
  }
  const given = givenBy(fields, ask)
  if (given !== undefined) return values(given)
  // "Continue" past a question nobody has to answer leaves it out.
  if (!ask.required) return press({ is: 'skip' })
  return { is: 'mend', what: ask.options.length > (ask.instead?.length ?? 0) ? 'choose-first' : 'type-first' }
}

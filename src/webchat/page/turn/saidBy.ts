import type { Inbound } from '../../../conversation/inbound.ts'
import type { Ask } from '../../../forms/ask.ts'
import { isLang } from '../../../words/lang.ts'
import { commands } from './commands.ts'
import type { Fields } from './fields.ts'
import { givenBy, type Values } from './givenBy.ts'
import { isQuestion } from './scene.ts'

/** What a form means: things to say to the conversation, in order, or something to mend before it can be said. */
export type Meant =
  | { readonly is: 'say'; readonly said: readonly Inbound['said'][] }
  | { readonly is: 'mend'; readonly what: 'choose-first' | 'type-first' }

/** Reads a form against the question that is open. A button that is not known asks the open question again. */
export const saidBy = (fields: Fields, ask: Ask | undefined): Meant => {
  const { does } = fields
  const [what = '', which = ''] = [does.split(':', 1)[0], does.slice(does.indexOf(':') + 1)]
  switch (what) {
    case 'answer':
      return ask === undefined ? again : answered(fields, ask)
    case 'instead':
      return ask?.instead?.includes(which) ? values({ [ask.question]: { instead: which } }) : again
    case 'back':
    case 'skip':
    case 'person':
    case 'restart':
      return texts(commands[what])
    case 'change':
      return which === 'change' ? texts(commands.change) : texts(commands.change, which)
    case 'lang':
      return isLang(which) ? texts(commands.language, which) : again
    default:
      return again
  }
}

/** `joined` asks what is open and changes nothing. */
const again: Meant = { is: 'say', said: [{ is: 'joined' }] }

const texts = (...said: readonly string[]): Meant => ({
  is: 'say',
  said: said.map((text) => ({ is: 'text', text })),
})

const values = (given: Values): Meant => ({ is: 'say', said: [{ is: 'values', values: given }] })

const answered = (fields: Fields, ask: Ask): Meant => {
  // Lists and readings to confirm are settled by naming an option.
  if (!isQuestion(ask)) {
    const [value] = fields.answers
    return value && ask.options.some((option) => option.value === value)
      ? texts(value)
      : { is: 'mend', what: 'choose-first' }
  }
  const given = givenBy(fields, ask)
  if (given !== undefined) return values(given)
  // "Continue" past a question nobody has to answer leaves it out.
  if (!ask.required) return texts(commands.skip)
  return { is: 'mend', what: ask.options.length > (ask.instead?.length ?? 0) ? 'choose-first' : 'type-first' }
}

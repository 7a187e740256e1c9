import { askAgain } from '../asking.ts'
import { type Conversed, conversed, statement } from '../conversed.ts'
import type { ConversationState } from '../state.ts'
import type { World } from '../world.ts'
import { withChosen } from './chosenWord.ts'
import { type Easy, easyWord } from './easyWord.ts'
import { keptUntil } from './offerWay.ts'
import { withoutWay } from './openWay.ts'
import { plainWord } from './plainWord.ts'
import { saysNo } from './saysNo.ts'
import type { SentCopy } from './ways.ts'

type Choosing = Extract<NonNullable<ConversationState['way']>, { is: 'choosing' }>

/** A word somebody chose: hidden by the store first, then kept with its code, or kindly refused. What was typed is forgotten. */
export const chooseWord = (state: ConversationState, way: Choosing, text: string, world: World): Conversed => {
  if (saysNo(text, state.lang)) return leaveWay(state, world)
  const { reference } = way
  // What is known here is looked at first: hiding a word is slow on purpose.
  const atOnce = easyWord(text, reference ?? '', toldIn(state, undefined, world))
  if (atOnce !== undefined) return refused(state, atOnce, world)
  const answered = world.ways?.answered
  if (answered?.is !== 'hidden') {
    const asks = { is: 'hide' as const, word: plainWord(text), ...(reference === undefined ? {} : { reference }) }
    return { ...conversed(state), asks, forgetsWords: true }
  }
  const code = reference ?? world.ids.reference()
  const easy = easyWord(text, code, toldIn(state, answered.sent, world))
  if (easy !== undefined) return refused(state, easy, world)
  const voice = world.voice(state.lang)
  const made =
    reference === undefined
      ? statement(voice, 'way-made', { code, day: keptUntil(state, world) })
      : statement(voice, 'way-made-sent', { code })
  return {
    // Something sent is done with: whatever is open behind it is asked now. To unfinished answers they come back.
    ...conversed(withChosen(withoutWay(state), code, reference), [
      made,
      ...(reference === undefined ? [] : askAgain(state, world)),
    ]),
    way: { code, word: answered.word, ...(reference === undefined ? {} : { reference }) },
    forgetsWords: true,
  }
}

/** Everything stays as it is. */
export const leaveWay = (state: ConversationState, world: World): Conversed =>
  conversed(withoutWay(state), [statement(world.voice(state.lang), 'sent-left')])

const refused = (state: ConversationState, easy: Easy, world: World): Conversed => ({
  ...conversed(state, [{ ...statement(world.voice(state.lang), `word-easy.${easy}`), ...beside }]),
  forgetsWords: true,
})

/** A page shows it beside the box. */
const beside = { refuses: true } as const

const toldIn = (state: ConversationState, sent: SentCopy | undefined, { forms }: World) => [
  ...Object.entries(state.drafts).map(([form, { answers }]) => ({ form: forms[form]?.form, answers })),
  ...(sent === undefined ? [] : [{ form: forms[sent.form]?.form, answers: sent.answers }]),
]

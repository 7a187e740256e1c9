import type { Lang } from '../lang.ts'
import { languageWish } from './commands/languageWish.ts'
import { utterances } from './commands/utterances.ts'
import { lexicon } from './tables/lexicon.ts'
import { perLang } from './tables/perLang.ts'
import type { CommandName } from './tables/wordTable.ts'
import { wordsIn } from './wordsIn.ts'

/**
 * What someone says to the form instead of an answer. `what` is what they want to change, in folded words; `to` is missing
 * when they did not say which language, or one we do not have: show the list.
 */
export type Command =
  | { readonly is: CommandName }
  | { readonly is: 'change'; readonly what?: string }
  | { readonly is: 'language'; readonly to?: Lang }

/** Nothing longer is a command. */
const longest = 120

/**
 * A command, if the whole of what was said is one, politeness aside; in English and in the language given, and a wish for a
 * language in any. What could be an answer is none: "help with sleep", "back pain", "I want to change how I feel".
 *
 * @example
 * readCommand('can I change my phone number please?', 'en') // { is: 'change', what: 'phone number' }
 * readCommand('po polsku', 'en')                            // { is: 'language', to: 'pl' }
 */
export const readCommand = (text: string, lang: Lang): Command | undefined => {
  if (text.length > longest) return undefined
  const words = wordsIn(text)
  const said = utterances(words, lang)
  for (const utterance of said) {
    const name = names(lang).whole(utterance)
    // "I want to leave" may be about home, not about this page.
    if (name !== undefined && (name !== 'leave' || isOnlyPolite(words, utterance, lang))) return { is: name }
  }
  const wish = languageWish(words, said, lang)
  if (wish !== undefined) return wish
  for (const utterance of said) {
    const change = changeIn(utterance, lang)
    if (change !== undefined) return change
  }
  return undefined
}

const names = perLang((heard) =>
  lexicon<CommandName>(
    heard.flatMap(({ commands: { phrases } }) => [
      [phrases.back, 'back'],
      [phrases.why, 'why'],
      [phrases.skip, 'skip'],
      [phrases.help, 'help'],
      [phrases.urgent, 'urgent'],
      [phrases.save, 'save'],
      [phrases.restart, 'restart'],
      [phrases.person, 'person'],
      [phrases.leave, 'leave'],
    ]),
  ),
)

const changing = perLang((heard) => ({
  verbs: lexicon<true>(heard.map((table) => [table.commands.change, true])),
  things: lexicon<true>(heard.map((table) => [table.commands.changeable, true])),
  anything: lexicon<true>(heard.map((table) => [table.commands.anything, true])),
  quiet: lexicon<true>(heard.map((table) => [table.filler, true])),
  polite: lexicon<true>(heard.map((table) => [table.polite, true])),
}))

const isOnlyPolite = (words: readonly string[], utterance: readonly string[], lang: Lang): boolean =>
  words.filter((word) => !changing(lang).polite.has(word)).length <= utterance.length

/** What may be changed has at most this many words: "the date of birth of my baby". */
const mostWords = 7

const changeIn = (utterance: readonly string[], lang: Lang): Command | undefined => {
  const { verbs, things, anything, quiet } = changing(lang)
  const verb = verbs.longest(utterance, 0)
  if (verb === undefined) return undefined
  const what = utterance.slice(verb.length)
  const isQuiet = (word: string) => quiet.has(word) && !things.has(word)
  if (what.every((word) => anything.has(word) || isQuiet(word))) return { is: 'change' }
  const start = what.findIndex((word) => !isQuiet(word))
  if (what.length > mostWords || !what.some((_, at) => things.longest(what, at) !== undefined)) return undefined
  return { is: 'change', what: what.slice(Math.max(0, start)).join(' ') }
}

import type { Lang } from '../lang.ts'
import { plainText } from './plainText.ts'
import { clear, confirm, type Reading, unclear } from './reading.ts'
import { lexicon } from './tables/lexicon.ts'
import { perLang } from './tables/perLang.ts'
import { wordsIn } from './wordsIn.ts'

/**
 * Yes or no, as people type it, in English and in the language given. Digits are not read here: their meaning is the caller's.
 * A yes with something taken back ("yes but he must not know") is never a yes.
 *
 * @example
 * readYesNo('yes please', 'en')       // clear true
 * readYesNo('chyba nie', 'pl')        // confirm false
 * readYesNo('yes but not now', 'en')  // unclear: not-understood
 */
export const readYesNo = (text: string, lang: Lang): Reading<boolean> => {
  const typed = plainText(text)
  if (typed === '') return unclear('empty')
  const thumb = /^(👍|👎)\p{Emoji_Modifier}?\ufe0f?$/u.exec(typed)
  if (thumb !== null) return confirm(thumb[1] === '👍')
  const words = wordsIn(typed)
  return answerIn(words, lang) ?? answerThenMore(words, lang, /[?؟]/.test(typed)) ?? unclear('not-understood')
}

type Sense = 'yes' | 'no' | 'likely-yes' | 'likely-no' | 'unsure' | 'polite'

const senses = perLang((heard) =>
  lexicon<Sense>(
    heard.flatMap((table) => [
      [table.polite, 'polite'],
      [table.yes, 'yes'],
      [table.no, 'no'],
      [table.likelyYes, 'likely-yes'],
      [table.likelyNo, 'likely-no'],
      [table.unsure, 'unsure'],
    ]),
  ),
)

const takesBack = perLang((heard) =>
  lexicon(heard.flatMap((table) => [[table.negations, 'negation'] as const, [table.contrasts, 'contrast'] as const])),
)

/** The whole text is answers of one kind, with or without politeness: "no no, thanks". */
const answerIn = (words: readonly string[], lang: Lang): Reading<boolean> | undefined => {
  const said = new Set<Sense>()
  for (let at = 0; at < words.length; ) {
    const found = senses(lang).longest(words, at)
    if (found === undefined) return undefined
    if (found.meaning !== 'polite') said.add(found.meaning)
    at += found.length
  }
  const only = (sure: Sense, likely: Sense) =>
    said.size > 0 && [...said].every((sense) => sense === sure || sense === likely)
  if (only('yes', 'likely-yes')) return said.has('likely-yes') ? confirm(true) : clear(true)
  if (only('no', 'likely-no')) return said.has('likely-no') ? confirm(false) : clear(false)
  return undefined
}

/** How many words may follow a yes or no before it is a story rather than an answer. */
const mostMore = 6

/** An answer and then a little more: "yes she knows". Said back, and only when the rest takes nothing back. */
const answerThenMore = (words: readonly string[], lang: Lang, asks: boolean): Reading<boolean> | undefined => {
  let at = 0
  let first = senses(lang).longest(words, at)
  while (first?.meaning === 'polite') {
    at += first.length
    first = senses(lang).longest(words, at)
  }
  if (first === undefined || asks) return undefined
  const more = words.slice(at + first.length)
  if (more.length > mostMore) return undefined
  const found = new Set(more.map((_, index) => takesBack(lang).longest(more, index)?.meaning))
  const answers = new Set(more.map((_, index) => senses(lang).longest(more, index)?.meaning))
  if (found.has('contrast') || answers.has('unsure')) return undefined
  if (first.meaning === 'yes') return found.has('negation') || answers.has('no') ? undefined : confirm(true)
  if (first.meaning === 'no') return answers.has('yes') && !found.has('negation') ? undefined : confirm(false)
  return undefined
}

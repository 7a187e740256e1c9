import { type Lang, langs } from '../words/lang.ts'
import { utterances } from '../words/understanding/commands/utterances.ts'
import { type Lexicon, lexicon } from '../words/understanding/tables/lexicon.ts'
import { wordsIn } from '../words/understanding/wordsIn.ts'
import { codeInText } from './wayBack/readCode.ts'
import { wishPhrases } from './withdrawPhrases.ts'

/** A wish about something that was sent, and which, if they said its reference. */
export type SaidWish = { readonly is: 'withdraw' | 'add'; readonly reference?: string }

/** Nothing longer is a wish. */
const longest = 120

/**
 * A wish, if the whole of what was said is one, politeness and a reference aside; in English and in the language given.
 * `isIdle`: something was sent here and no question is open, so that "add something" can mean nothing else; beside a
 * reference short words mean it too: "add K7M-4PX2".
 *
 * @example readWish('please withdraw K7M-4PX2', 'en', false) // { is: 'withdraw', reference: 'K7M-4PX2' }
 */
export const readWish = (text: string, lang: Lang, isIdle: boolean): SaidWish | undefined => {
  if (text.length > longest) return undefined
  const named = codeInText.exec(text)
  const words = wordsIn(text.replace(codeInText, ' '))
  for (const said of utterances(words, lang)) {
    const is =
      heard(lang, 'always').whole(said) ??
      (isIdle || named !== null ? heard(lang, 'afterSending').whole(said) : undefined)
    if (is !== undefined) return { is, ...(named ? { reference: `${named[1]}-${named[2]}`.toUpperCase() } : {}) }
  }
  return undefined
}

type When = keyof (typeof wishPhrases)['en']['add']

/** English is understood always; the language being spoken comes last, so that its own sense wins. */
const lexiconOf = (lang: Lang, when: When): Lexicon<SaidWish['is']> =>
  lexicon(
    (lang === 'en' ? ['en' as const] : ['en' as const, lang]).flatMap((one) => [
      [wishPhrases[one].withdraw[when], 'withdraw' as const] as const,
      [wishPhrases[one].add[when], 'add' as const] as const,
    ]),
  )

const lexicons = new Map(
  langs.flatMap((lang) =>
    (['always', 'afterSending'] as const).map((when) => [`${lang} ${when}`, lexiconOf(lang, when)] as const),
  ),
)

const heard = (lang: Lang, when: When): Lexicon<SaidWish['is']> =>
  lexicons.get(`${lang} ${when}`) ?? lexiconOf(lang, when)

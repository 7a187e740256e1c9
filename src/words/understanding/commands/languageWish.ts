import { type Lang, langs } from '../../lang.ts'
import { lexicon } from '../tables/lexicon.ts'
import { everyTable, perLang } from '../tables/perLang.ts'

type Wish = { readonly is: 'language'; readonly to?: Lang }
type Named = Lang | 'another'

/**
 * A wish to go on in another language, in any language: "switch to Polish", `po polsku`, "English please", `اللغة`.
 * The bare name of a language is an answer ("Which language do you speak?"), not a wish.
 *
 * @example languageWish(['polish', 'please'], [['polish', 'please'], ['polish']], 'en') // { is: 'language', to: 'pl' }
 */
export const languageWish = (
  words: readonly string[],
  said: readonly (readonly string[])[],
  lang: Lang,
): Wish | undefined => {
  const unasked = withoutPlease(words)
  const isAsked = unasked.length < words.length
  for (const utterance of [...said, unasked]) {
    if (menu(lang).whole(utterance) !== undefined) return { is: 'language' }
    const alone = inNames.whole(utterance)
    if (alone !== undefined) return wish(alone)
    const named = names.whole(utterance)
    if (named !== undefined && isAsked) return wish(named)
    const lead = leads.longest(utterance, 0)
    const led = lead === undefined ? undefined : names.whole(utterance.slice(lead.length))
    if (led !== undefined) return wish(led)
  }
  return undefined
}

/** "Proszę" is polite in the middle of English, too: the wish may come in a language not yet chosen. */
const withoutPlease = (words: readonly string[]): readonly string[] => {
  const kept: string[] = []
  for (let at = 0; at < words.length; ) {
    const found = pleases.longest(words, at)
    if (found === undefined) kept.push(words[at] ?? '')
    at += found?.length ?? 1
  }
  return kept
}

const wish = (named: Named): Wish => (named === 'another' ? { is: 'language' } : { is: 'language', to: named })

const menu = perLang((heard) => lexicon<true>(heard.map((table) => [table.commands.language, true])))
const pleases = lexicon<true>(everyTable.map((table) => [table.please, true]))
const leads = lexicon<true>(everyTable.map((table) => [table.commands.speak, true]))
const inNames = lexicon<Named>(
  everyTable.flatMap(({ commands }) => langs.map((lang) => [commands.inNames[lang] ?? '', lang] as const)),
)
const names = lexicon<Named>(
  everyTable.flatMap(({ commands }) => [
    [commands.otherNames, 'another'] as const,
    ...langs.map((lang) => [commands.names[lang] ?? '', lang] as const),
  ]),
)

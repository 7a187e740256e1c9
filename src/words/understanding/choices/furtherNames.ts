import { isLang, type Lang, langs } from '../../lang.ts'
import { lexicon } from '../tables/lexicon.ts'
import { everyTable } from '../tables/perLang.ts'
import type { OptionNames, Phrases, WordTable } from '../tables/wordTable.ts'
import { wordsIn } from '../wordsIn.ts'

/** Other names of an option, in folded words, as `OptionNames` sorts them. */
export type FurtherNames = Readonly<Record<keyof OptionNames, readonly string[]>>

/**
 * What people call options besides their titles, by the options' values, from the tables heard. A language is called by its
 * name in every language: "po polsku" is Polish in the middle of English.
 *
 * @example furtherNames([en]).get('gp') // { sure: ['doctor', 'dr', ...], likely: [], whole: [] }
 */
export const furtherNames = (heard: readonly WordTable[]): ReadonlyMap<string, FurtherNames> => {
  const own = heard.at(-1)
  const small = lexicon<true>([[own?.filler ?? '', true]])
  const named = (pick: (table: WordTable) => Phrases | undefined): readonly string[] =>
    heard.flatMap((table) =>
      phrasesIn(pick(table) ?? '').filter(
        // English "mam" is a mother, and in the middle of Polish it is "I have".
        (name) => table === own || !name.split(' ').every((word) => small.has(word)),
      ),
    )
  const values = new Set([
    ...heard.flatMap(({ options }) => Object.values(options).flatMap((names) => Object.keys(names))),
    ...langs,
  ])
  return new Map(
    [...values].map((value) => [
      value,
      {
        sure: [...named(({ options }) => options.sure[value]), ...languageNames(value)],
        likely: named(({ options }) => options.likely[value]),
        whole: named(({ options }) => options.whole[value]),
      },
    ]),
  )
}

const languageNames = (value: string): readonly string[] => {
  const lang: Lang | undefined = value === 'english' ? 'en' : isLang(value) ? value : undefined
  if (lang === undefined) return []
  return everyTable.flatMap(({ commands }) =>
    phrasesIn(`${commands.names[lang] ?? ''}, ${commands.inNames[lang] ?? ''}`),
  )
}

const phrasesIn = (phrases: Phrases): readonly string[] =>
  phrases
    .split(',')
    .map((phrase) => wordsIn(phrase).join(' '))
    .filter((name) => name !== '')

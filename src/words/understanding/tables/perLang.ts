import { type Lang, langs } from '../../lang.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { pl } from './pl.ts'
import type { WordTable } from './wordTable.ts'

const tables = { en, pl, ar } satisfies Record<Lang, WordTable>

/** Every language's table, for what must be understood whatever language is spoken: names of languages, "my name is". */
export const everyTable: readonly WordTable[] = langs.map((lang) => tables[lang])

// English is understood always: many people mix. The language being spoken comes last, so that its own sense wins.
const heardIn = (lang: Lang): readonly WordTable[] => (lang === 'en' ? [en] : [en, tables[lang]])

/**
 * Something made once for each language from the tables heard in it: English, then the language itself. Made when it is
 * first asked for: made all at once, they were a tenth of the time the service took to start.
 *
 * @example const numbersIn = perLang((heard) => lexicon(heard.map((table) => ...))); numbersIn('pl')
 */
export const perLang = <T>(make: (heard: readonly WordTable[]) => T): ((lang: Lang) => T) => {
  const made = new Map<Lang, { readonly it: T }>()
  return (lang) => {
    const known = made.get(lang)
    if (known) return known.it
    const it = make(heardIn(lang))
    made.set(lang, { it })
    return it
  }
}

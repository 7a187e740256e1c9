import type { service } from '../../locales/en/service.ts'
import type { Lang } from './lang.ts'

/** Every key of the service's own words. English is the first to have them; each language has the same. */
export type ServiceKey = keyof typeof service

/** Values to fill in: names, days already written out. `count` picks the plural form. */
export type ServiceParams = Readonly<Record<string, string | number>>

/** The plural categories of each language for whole numbers (CLDR). A form too few or too many does not compile. */
type PluralOf = {
  readonly en: 'one' | 'other'
  readonly pl: 'one' | 'few' | 'many' | 'other'
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
}

/** The service's words in one language: every key of English and no other, every plural form and no other. */
export type ServiceWords<L extends Lang> = {
  readonly [K in ServiceKey]: (typeof service)[K] extends string ? string : { readonly [C in PluralOf[L]]: string }
}

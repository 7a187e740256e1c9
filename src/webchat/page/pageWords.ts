import { page as ar } from '../../../locales/ar/page.ts'
import { page as en, type SameWords } from '../../../locales/en/page.ts'
import { page as pl } from '../../../locales/pl/page.ts'
import { isRightToLeft, type Lang } from '../../words/lang.ts'
import { type Html, html } from './html.ts'

const locales: Readonly<Record<Lang, SameWords>> = { en, pl, ar }

export type PageKey = keyof SameWords
type Params = Readonly<Record<string, string | number>>

/** The page's own words in one language. */
export type PageWords = {
  readonly lang: Lang
  readonly dir: 'ltr' | 'rtl'
  /** A finished sentence, for an attribute or where nothing is filled in. */
  readonly say: (key: PageKey, params?: Params) => string
  /** The same as HTML, each filled-in part kept apart from the direction of the words around it. */
  readonly tell: (key: PageKey, params: Params) => Html
  /** "4 minutes", "28 dni": the plural forms are the platform's own. */
  readonly span: (count: number, unit: 'minute' | 'day' | 'year') => string
}

/** The digits are named, because Arabic alone may mean other ones (peers-and-anchors 6). */
const countLocale: Readonly<Record<Lang, string>> = { en: 'en-GB', pl: 'pl-PL', ar: 'ar-u-nu-latn' }

export const pageWords = (lang: Lang): PageWords => {
  const words = locales[lang]
  return {
    lang,
    dir: isRightToLeft(lang) ? 'rtl' : 'ltr',
    say: (key, params = {}) => words[key].replace(hole, (_, name: string) => String(params[name] ?? '')),
    tell: (key, params) => {
      const parts = words[key].split(hole)
      return html`${parts.map((part, at) => (at % 2 === 0 ? part : html`<bdi>${params[part] ?? ''}</bdi>`))}`
    },
    span: (count, unit) =>
      new Intl.NumberFormat(countLocale[lang], { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  }
}

const hole = /\{\{(\w+)\}\}/g

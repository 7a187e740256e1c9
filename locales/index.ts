import type { SameWords } from '../src/forms/formWords.ts'
import type { Lang } from '../src/words/lang.ts'
import type { ServiceWords } from '../src/words/serviceWords.ts'
import { ar, review as arReview } from './ar/index.ts'
import { en } from './en/index.ts'
import { pl, review as plReview } from './pl/index.ts'

/** Everything one language says: the service's own words in its plural forms, and every form that English has. */
type AllWords<L extends Lang> = {
  readonly service: ServiceWords<L>
  readonly forms: { readonly [F in keyof typeof en.forms]: SameWords<(typeof en.forms)[F]> }
}

/** Forbids, at any depth, a key that is not wanted: an extra one in words written in another file would pass otherwise. */
type NoOther<Words, Wanted> = Words extends string
  ? string
  : { readonly [K in keyof Words]: K extends keyof Wanted ? NoOther<Words[K], Wanted[K]> : never }

/** The words of a language, whole: no key missing, none too many. */
type Whole<L extends Lang, Words> = AllWords<L> & NoOther<Words, AllWords<L>>

/** The languages that can be spoken, each whole: a missing or extra key in any of them does not compile. */
export const locales = { en, pl, ar } as const satisfies {
  readonly en: Whole<'en', typeof en>
  readonly pl: Whole<'pl', typeof pl>
  readonly ar: Whole<'ar', typeof ar>
}

/**
 * Languages whose words a clinician who grew up with them has read: a live service offers these and no other. English is
 * what the words were written in.
 */
export const reviewedLangs: readonly Lang[] = [
  'en',
  ...(plReview.by === null ? [] : ['pl' as const]),
  ...(arReview.by === null ? [] : ['ar' as const]),
]

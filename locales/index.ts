import type { Lang } from '../src/words/lang.ts'
import type { LocaleWords } from '../src/words/makeVoices.ts'
import { ar } from './ar/index.ts'
import { en } from './en/index.ts'
import { pl } from './pl/index.ts'

/** The languages that can be spoken, each whole: a missing or extra key in any of them does not compile. */
export const locales = { en, pl, ar } as const satisfies Partial<Record<Lang, LocaleWords>>

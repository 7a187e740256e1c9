import { inbox } from '../../../locales/en/inbox.ts'
import type { OwnWords } from '../../referrals/referral.ts'
import type { Instant } from '../../time/instant.ts'
import type { Lang } from '../../words/lang.ts'
import { directionOf } from './directionOf.ts'
import { languageName } from './languageName.ts'
import { momentInWords } from './momentInWords.ts'

/** A person's own words, kept as typed, with who typed them, when and in which language. */
export type WordsShown = {
  readonly text: string
  readonly lang: Lang
  readonly dir: 'ltr' | 'rtl'
  readonly written: string
}

export const ownWords = (words: OwnWords, now: Instant, zone: string): WordsShown => ({
  text: words.text,
  lang: words.lang,
  dir: directionOf(words.text, words.lang),
  written: inbox.written(languageName(words.lang), inbox.typedBy[words.by], momentInWords(words.at, now, zone)),
})

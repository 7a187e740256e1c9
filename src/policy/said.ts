import { z } from 'zod'
import type { Lang } from '../words/lang.ts'

const sentence = z.string().min(1)
const inOtherLanguage = sentence.exactOptional()

/** A sentence only this team can write. English is a must: it is what every missing language falls back to. */
export const Said = z.strictObject({
  en: sentence,
  pl: inOtherLanguage,
  ar: inOtherLanguage,
} satisfies Record<Lang, z.ZodType>)
export type Said = z.infer<typeof Said>

/** The sentence and the language it is really in, so that a page can mark English words inside an Arabic one. */
export const saidIn = (said: Said, lang: Lang): { readonly lang: Lang; readonly text: string } => {
  const text = said[lang]
  return text === undefined ? { lang: 'en', text: said.en } : { lang, text }
}

import type { Lang } from '../../words/lang.ts'

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * Which way somebody's words run: by their first letter, because an Arabic chat may hold words typed in English. Words
 * without a letter run as their language does.
 */
export const directionOf = (text: string, lang: Lang): 'ltr' | 'rtl' => {
  const letter = /\p{L}/u.exec(text)?.[0]
  if (letter === undefined) return lang === 'ar' ? 'rtl' : 'ltr'
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

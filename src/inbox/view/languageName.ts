import { inbox } from '../../../locales/en/inbox.ts'
import { labelOf } from './labelOf.ts'

const names = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' })

/** A language by its English name. What is no language code was typed by somebody, and stays as typed. */
export const languageName = (language: string): string => {
  if (Object.hasOwn(inbox.speaks, language)) return labelOf(inbox.speaks, language)
  return (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? names.of(language) : undefined) ?? language
}

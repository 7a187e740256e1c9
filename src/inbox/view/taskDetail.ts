import { inbox } from '../../../locales/en/inbox.ts'
import { OwnWords } from '../../referrals/referral.ts'
import { isLang, type Lang } from '../../words/lang.ts'
import { directionOf } from './directionOf.ts'
import { labelOf } from './labelOf.ts'
import { languageName } from './languageName.ts'
import { ownWords } from './ownWords.ts'
import type { Viewing } from './viewing.ts'

export type DetailShown = {
  readonly label: string
  readonly text: string
  readonly lang?: Lang
  readonly dir: 'ltr' | 'rtl'
  readonly written?: string
}

/** The sealed words of a task, each under its label. Whatever made the task chose the keys: anything is shown, nothing is dropped. */
export const taskDetail = (
  detail: Readonly<Record<string, unknown>>,
  { now, zone }: Viewing,
): readonly DetailShown[] => {
  const spoken = detail['lang']
  const lang = isLang(spoken) ? spoken : undefined
  return Object.entries(detail).map(([key, value]): DetailShown => {
    const label = labelOf(inbox.task.detail, key)
    const own = OwnWords.safeParse(value)
    if (own.success) return { label, ...ownWords(own.data, now, zone) }
    if (key === 'lang' || key === 'language') return { label, text: languageName(plain(value)), dir: 'ltr' }
    const text = plain(value)
    return { label, text, dir: directionOf(text, lang ?? 'en'), ...(lang === undefined ? {} : { lang }) }
  })
}

const plain = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(plain).join('\n')
  if (typeof value === 'boolean') return value ? inbox.answer.yes : inbox.answer.no
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, inner]) => `${labelOf(inbox.task.detail, key)}: ${plain(inner)}`)
      .join('\n')
  return value === undefined || value === null ? inbox.dash : String(value)
}

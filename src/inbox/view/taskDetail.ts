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

/** What was said, who it was, how they may safely be reached, and only then what we made of it. Others stand in between. */
const first = [
  ...[
    'words',
    'said',
    'text',
    'wish',
    'professional',
    'carer',
    'baby',
    'name',
    'name-now',
    'ways',
    'shared',
    'if-someone-else',
    'when',
    'other-parent',
    'beside',
  ],
  ...['number', 'number-now', 'email'],
]
const last = ['lang', 'language', 'category', 'certainty']

/** How it was found is for whoever looks after the tables of words: it stays in the record. */
const unshown = ['rule']

/**
 * The sealed words of a task, each under its label. Whatever made the task chose the keys: anything else is shown. Under a
 * hold an answer that would let somebody be reached reads as not yet given.
 */
export const taskDetail = (
  detail: Readonly<Record<string, unknown>>,
  { now, zone }: Viewing,
  isHeld: boolean,
): readonly DetailShown[] => {
  const spoken = detail['lang']
  const lang = isLang(spoken) ? spoken : undefined
  return Object.entries(detail)
    .filter(([key]) => !unshown.includes(key))
    .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([key, value]): DetailShown => {
      const label = labelOf(inbox.task.detail, key)
      const own = OwnWords.safeParse(value)
      if (own.success) return { label, ...ownWords(own.data, now, zone) }
      if (key === 'lang' || key === 'language') return { label, text: languageName(plain(value)), dir: 'ltr' }
      const codes = codesOf(key, isHeld)
      if (codes !== undefined && typeof value === 'string')
        return {
          label,
          text: value
            .split(', ')
            .map((code) => labelOf(codes, code))
            .join('\n'),
          dir: 'ltr',
        }
      const text = plain(value)
      return { label, text, dir: directionOf(text, lang ?? 'en'), ...(lang === undefined ? {} : { lang }) }
    })
}

const placeOf = (key: string): number =>
  first.includes(key) ? first.indexOf(key) : first.length + (last.includes(key) ? 1 + last.indexOf(key) : 0)

type Codes = Readonly<Record<string, string>>
const codesOf = (key: string, isHeld: boolean): Codes | undefined => {
  const known: Readonly<Record<string, Codes>> = inbox.task.codes
  const held: Readonly<Record<string, Codes>> = inbox.task.codesUnderHold
  if (!Object.hasOwn(known, key)) return undefined
  return isHeld && Object.hasOwn(held, key) ? { ...known[key], ...held[key] } : known[key]
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

import type { Inbound } from '../../../conversation/inbound.ts'
import type { Lang } from '../../../words/lang.ts'

/** The ways in from the first page. */
export const openings = ['parent', 'call', 'professional'] as const
export type Opening = (typeof openings)[number]

export const openingOf = (text: string | null | undefined): Opening =>
  openings.find((opening) => opening === text) ?? 'parent'

/** What a new conversation is begun with. */
export const saidToOpen = (opening: Opening, lang: Lang, team: string): Inbound['said'] => {
  switch (opening) {
    case 'parent':
      return { is: 'start', form: 'self-referral', lang, team }
    case 'professional':
      return { is: 'start', form: 'referral', lang, team }
    case 'call':
      return { is: 'start', form: 'self-referral', lang, team, path: 'call-me' }
    default:
      return opening satisfies never
  }
}

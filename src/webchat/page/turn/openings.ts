import type { Inbound } from '../../../conversation/inbound.ts'
import type { Lang } from '../../../words/lang.ts'

/** The ways in from the first page. */
export const openings = ['parent', 'call', 'professional'] as const
export type Opening = (typeof openings)[number]

export const openingOf = (text: string | null | undefined): Opening =>
  openings.find((opening) => opening === text) ?? 'parent'

/**
 * What is said to a new conversation, in order. "Ask us to call you" is chosen from the list a new chat begins with: a
 * `start` with a form nobody has opens that list in the right team and language. Until a start can name the way in.
 */
export const saidToOpen = (opening: Opening, lang: Lang, team: string): readonly Inbound['said'][] => {
  switch (opening) {
    case 'parent':
      return [{ is: 'start', form: 'self-referral', lang, team }]
    case 'professional':
      return [{ is: 'start', form: 'referral', lang, team }]
    case 'call':
      return [
        { is: 'start', form: 'choose', lang, team },
        { is: 'text', text: 'call-me' },
      ]
    default:
      return opening satisfies never
  }
}

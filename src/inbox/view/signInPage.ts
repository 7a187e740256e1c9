import { inbox } from '../../../locales/en/inbox.ts'
import { Role } from '../../referrals/newTask.ts'
import type { Team } from '../settings.ts'

export type SignInPage = {
  readonly roles: readonly { readonly value: string; readonly text: string; readonly hint: { readonly text: string } }[]
  /** Empty when there is only one team: then nothing is asked. */
  readonly teams: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[]
  /** Where to go afterwards: a page of the inbox somebody was sent a link to. */
  readonly next?: string
  readonly problems: readonly { readonly text: string; readonly href: string; readonly field: 'role' | 'team' }[]
}

/** The demo's way in: pick who to be. */
export const signInPage = (
  teams: readonly Team[],
  next: string | undefined,
  wrong: readonly ('role' | 'team')[] = [],
): SignInPage => ({
  roles: Role.options.map((value) => ({
    value,
    text: inbox.roles[value],
    hint: { text: inbox.roleHints[value] },
  })),
  teams: teams.length < 2 ? [] : teams.map((team, at) => ({ value: team.id, text: team.name, selected: at === 0 })),
  ...(next === undefined ? {} : { next }),
  problems: wrong.map((field) => ({
    field,
    href: `#${field}`,
    text: field === 'role' ? inbox.signIn.chooseRole : inbox.signIn.chooseTeam,
  })),
})

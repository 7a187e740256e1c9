import { inbox } from '../../../locales/en/inbox.ts'
import type { Present } from '../session/session.ts'
import type { Team } from '../settings.ts'

export type ChooseTeamPage = {
  readonly teams: readonly {
    readonly value: string
    readonly name: string
    readonly role: string
    readonly isNow: boolean
  }[]
  readonly formToken: string
  readonly next?: string
}

/** The teams somebody may enter, and what they are in each. */
export const chooseTeamPage = (
  { memberships, session }: Present,
  teams: readonly Team[],
  formToken: string,
  next: string | undefined,
): ChooseTeamPage => ({
  teams: memberships.map(({ team, role }) => ({
    value: team,
    name: teams.find(({ id }) => id === team)?.name ?? team,
    role: inbox.roles[role],
    isNow: session?.team === team,
  })),
  formToken,
  ...(next === undefined ? {} : { next }),
})

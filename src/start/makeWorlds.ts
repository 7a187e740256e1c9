import { dialogs } from '../../dialogs/index.ts'
import { locales, reviewedLangs } from '../../locales/index.ts'
import { teamAtWork } from '../conversation/teamAtWork.ts'
import type { TeamAtWork, World } from '../conversation/world.ts'
import { Fault } from '../fault.ts'
import type { Instant } from '../time/instant.ts'
import { isLang } from '../words/lang.ts'
import { makeVoices } from '../words/makeVoices.ts'
import type { Team } from './loadTeams.ts'

export type Worlds = {
  readonly teams: ReadonlyMap<string, Team>
  readonly ids: World['ids']
  readonly publicUrl: string
  /**
   * Demo mode: hears the numbers that are kept free for fiction, and shows helplines that nobody has checked and languages
   * that nobody has reviewed.
   */
  readonly drama: boolean
}

/**
 * The world of a team at an instant. A team nobody knows is answered by the only one, else, in a demo, by `sample`. Where there is
 * neither, the words of the first are spoken, so that urgent help is never without numbers, and the teams are there to
 * choose from.
 */
export const makeWorlds = ({ teams, ids, publicUrl, drama }: Worlds) => {
  const voice = makeVoices(locales)
  const usual = teams.size === 1 ? teams.values().next().value : drama ? teams.get('sample') : undefined
  const first = teams.values().next().value
  const toChooseFrom = [...teams.values()].map(({ policy: { id, name, area } }) => ({
    value: id,
    title: `${name} (${area.name})`,
  }))
  const spoken = Object.keys(locales).filter(isLang)
  const lately = new Map<Team, { readonly until: string; readonly atWork: TeamAtWork }>()

  /** Made anew every ten minutes of the clock: no zone on earth changes its day in between. */
  const atWork = (team: Team, now: Instant): TeamAtWork => {
    const until = now.slice(0, 'YYYY-MM-DDTHH:M'.length)
    const known = lately.get(team)
    if (known?.until === until) return known.atWork
    const made = teamAtWork(team.policy, team.hash, now, drama, team.checklist?.list)
    const here = {
      ...made,
      languages: made.languages.filter((lang) => spoken.includes(lang) && (drama || reviewedLangs.includes(lang))),
      ...(team.checklist ? { checklistHash: team.checklist.hash } : {}),
    }
    lately.set(team, { until, atWork: here })
    return here
  }

  return (id: string | undefined, now: Instant): World => {
    const known = (id === undefined ? undefined : teams.get(id)) ?? usual
    const team = known ?? first
    if (team === undefined) throw new Fault('policy/invalid', undefined, 'No team could be read.')
    return {
      now,
      team: atWork(team, now),
      forms: dialogs,
      voice,
      ids,
      privacyUrl: `${publicUrl}/privacy`,
      ...(known === undefined ? { teams: toChooseFrom } : {}),
    }
  }
}

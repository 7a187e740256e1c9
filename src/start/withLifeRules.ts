import type { Tasks } from '../ledger/tasks/ports.ts'
import { lifeRules } from './lifeRules.ts'
import type { Team } from './loadTeams.ts'

/** Tasks as the inbox commands them, each with the rules of its own team. */
export const withLifeRules = (
  { command }: Pick<Tasks, 'command'>,
  teams: ReadonlyMap<string, Pick<Team, 'policy'>>,
): Pick<Tasks, 'command'> => ({
  command: (who, id, asked, now, effects) => {
    const team = teams.get(who.team)
    return command(who, id, asked, now, effects, team && lifeRules(team.policy))
  },
})

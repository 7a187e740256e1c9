import type { Applied } from '../../referrals/life/apply.ts'
import { lifeTaskFor } from '../../referrals/life/lifeTaskFor.ts'
import type { TeamRules } from '../../referrals/life/teamRules.ts'
import type { Statement } from '../driver.ts'
import { newId } from '../newId.ts'
import { taskStatements } from '../referrals/taskStatements.ts'
import type { StoreParts } from '../storeParts.ts'
import type { LifeFound } from './findLife.ts'

/** The tasks a step causes, each under a key of its own. `made` are those keys, for when the step is not stored. */
export const stepTasks = async (
  parts: StoreParts,
  found: LifeFound,
  { life, causes, event }: Extract<Applied, { is: 'moved' }>,
  rules: TeamRules,
): Promise<{ readonly statements: readonly Statement[]; readonly made: readonly string[] }> => {
  const tasks = causes.flatMap((cause) =>
    cause.is === 'task'
      ? [
          lifeTaskFor(cause.task, {
            ...{ id: newId(parts.randomBytes), owner: life.owner.role, at: event.at, workingDue: rules.workingDue },
            detail: { reference: life.reference },
          }),
        ]
      : [],
  )
  const keys = await parts.keys.make(tasks.length, event.at)
  return {
    statements: tasks.flatMap((task, index) => {
      const key = keys[index]
      return key === undefined
        ? []
        : taskStatements(parts, task, key, { team: life.team, at: event.at, referral: found })
    }),
    made: keys.map(({ id }) => id),
  }
}

import { expect, test } from 'vitest'
import type { Tasks } from '../../src/ledger/tasks/ports.ts'
import { withLifeRules } from '../../src/start/withLifeRules.ts'
import { sample } from '../policy/sample.ts'
import { at } from '../store/samples.ts'

test('a task is finished under the rules of its own team, and all the same where the team has none any more', async () => {
  const months: (number | undefined)[] = []
  const command: Tasks['command'] = async (_who, _id, _command, _now, _effects, rules) => {
    months.push(rules?.followUpMonths)
    return { is: 'changed' }
  }
  const teams = new Map([['sample', { policy: sample }]])
  for (const team of ['sample', 'gone']) {
    const who = { name: 'Lea Lead', role: 'clinical-lead', team } as const
    expect(await withLifeRules({ command }, teams).command(who, 'task-1', { is: 'done' }, at(1))).toEqual({
      is: 'changed',
    })
  }
  expect(months).toEqual([sample.contact.followUpMonths, undefined])
})

import { expect, it } from 'vitest'
import { linesFor } from '../../src/policy/linesFor.ts'
import { lineGroups } from '../../src/policy/urgentLine.ts'
import { NewTask } from '../../src/referrals/newTask.ts'
import { askHelplineChecks } from '../../src/start/askHelplineChecks.ts'
import { makeWorlds } from '../../src/start/makeWorlds.ts'
import { at, day, sample } from '../policy/sample.ts'

const now = at('2026-11-20T17:30')
const asked = async (policy: typeof sample, mode: 'demo' | 'live' = 'live') => {
  const tasks: [string, NewTask][] = []
  const ask = async (team: string, task: NewTask): Promise<void> => void tasks.push([team, task])
  await askHelplineChecks({ mode, policies: [policy, { ...policy, id: 'hillside' }], ask, now })
  return tasks
}
const checks = lineGroups.flatMap((group) =>
  linesFor(sample, group).map(({ id, number }) => ({ line: id, number, on: day('2026-11-01'), by: 'A. Khan' })),
)
const withChecks = (checked: typeof checks) => ({ ...sample, urgentHelp: { checked, local: [] } })

it('each team of a live service is asked for what its families are not shown, with an owner and a clock', async () => {
  const tasks = await asked(withChecks(checks.filter(({ line }) => line !== 'shout' && line !== 'nhs-111-2')))
  expect(tasks.map(([team, { id: _, ...task }]) => [team, task])).toEqual(
    ['sample', 'hillside'].map((team) => [
      team,
      {
        what: 'helpline-check',
        urgency: 'soon',
        owner: sample.alerts.owner,
        // Friday evening: two working days on, at closing time.
        dueAt: at('2026-11-24T17:00'),
        detail: { todo: expect.stringContaining('urgentHelp.checked'), helplines: ['Shout: 85258'] },
      },
    ]),
  )
  for (const [, task] of tasks) expect(NewTask.safeParse(task).success).toBe(true)
})

it('nobody is asked in the demo, or with everything checked', async () => {
  expect(await asked(sample, 'demo')).toEqual([])
  expect(await asked(withChecks(checks))).toEqual([])
})

it('the same numbers are the same question, for one team; another number is a new one', async () => {
  const idOf = async (policy: typeof sample) => (await asked(policy)).map(([, { id }]) => id)
  const all = await idOf(sample)
  expect(new Set(all).size).toBe(2)
  expect(await idOf(sample)).toEqual(all)
  expect(await idOf(withChecks(checks.slice(0, 4)))).not.toEqual(all)
})

it('a conversation of a live service shows only what its team has checked, and the demo shows all', () => {
  const lines = (drama: boolean, policy: typeof sample) =>
    makeWorlds({
      teams: new Map([['sample', { policy, hash: 'hash' }]]),
      ids: { id: () => 'id', reference: () => 'REF-1' },
      publicUrl: 'https://attune.example',
      drama,
    })(undefined, now)
      .team.urgentLines('danger-to-self')
      .map(({ name }) => name)
  expect(lines(false, sample)).toEqual(['999', 'NHS 111'])
  expect(lines(false, withChecks(checks.filter(({ line }) => line === 'shout')))).toEqual(['999', 'NHS 111', 'Shout'])
  expect(lines(true, sample)).toEqual(['999', 'NHS 111', 'Samaritans', 'Shout'])
})

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { loadTeams } from '../../src/start/loadTeams.ts'

it('leaves a team out whose file cannot be read, says so, and serves the others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attune-teams-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(new URL('../../deployment/teams', import.meta.url).pathname, folder, { recursive: true })
  const whole = await loadTeams(folder)
  expect(whole.problems).toEqual([])
  await writeFile(join(folder, 'a-typo.yaml'), 'version: 1\nid: harbour\nname: [')
  const typo = await loadTeams(folder)
  expect(typo.problems).toEqual([expect.stringMatching(/^a-typo\.yaml: /)])
  expect([...typo.teams.keys()]).toEqual([...whole.teams.keys()])
})

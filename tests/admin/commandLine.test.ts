import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterAll, expect, it } from 'vitest'
import { metricsToken } from '../../src/start/metricsToken.ts'
import { master } from '../store/place.ts'
import { rows } from '../store/raw.ts'
import { adminPlace, keysText } from './adminPlace.ts'
import { family, wordOf } from './families.ts'
import { run } from './run.ts'

const place = adminPlace()
afterAll(place.remove)
const env = {
  DATABASE_URL: place.database,
  ATTUNE_KEYSTORE: place.keystore,
  ATTUNE_KEYS: keysText(['m1']),
  NO_COLOR: '1',
}
const admin = (...argv: readonly string[]) => run('src/admin/admin.ts', argv, env)

it('ends with 0, 1 or 2; what is personal is on stdout alone, and only when exported', async () => {
  const store = await place.service()
  await family(store, { n: 1 })
  await store.close()
  expect(await admin('help')).toMatchObject({ code: 0, stderr: '' })
  expect(await admin('nonsense')).toMatchObject({ code: 2, stdout: '' })
  expect(await admin('export', 'K7M-4P92')).toMatchObject({ code: 1, stdout: '' })

  const exported = await admin('export', 'K7M-4P12')
  expect([exported.code, exported.stdout.includes(wordOf(1)), exported.stderr.includes(wordOf(1))]).toEqual([
    0,
    true,
    false,
  ])
  expect(JSON.parse(exported.stdout)).toHaveProperty('referrals')

  const erased = await admin('erase', 'K7M-4P12', '--reason', 'asked')
  expect(erased).toMatchObject({ code: 0, stderr: '' })
  expect(erased.stdout).not.toContain('K7M')
  expect(await rows(place.database, 'SELECT id FROM cases')).toEqual([])
})

it('ends quietly when whoever reads it has seen enough', async () => {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, ['src/admin/admin.ts', 'help'], {
    env: { PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

it('metrics-token prints the token of the newest master key and nothing else, and needs no database', async () => {
  const token = metricsToken(master('m2').key)
  const both = { ...env, ATTUNE_KEYS: keysText(['m2', 'm1']), DATABASE_URL: `sqlite:${place.path('none/none.db')}` }
  expect(await run('src/admin/admin.ts', ['metrics-token'], both)).toEqual({
    code: 0,
    stdout: `${token}\n`,
    stderr: '',
  })
  expect(await run('src/admin/admin.ts', ['metrics-token'], { ATTUNE_MODE: 'live' })).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('ATTUNE_KEYS is missing'),
  })
})

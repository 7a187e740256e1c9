import { copyFileSync, existsSync, linkSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { stageOf } from '../../src/store/keys/putInPlace.ts'
import { restoreMark } from '../../src/store/keys/restoreMark.ts'
import { rows } from '../store/raw.ts'
import { type AdminPlace, adminPlace, keysText } from './adminPlace.ts'
import { family, wordOf } from './families.ts'
import { expectWhole } from './whole.ts'

const places: AdminPlace[] = []
afterAll(() => places.forEach((place) => void place.remove()))
const fresh = (): AdminPlace => {
  const place = adminPlace()
  places.push(place)
  return place
}
const done = { is: 'done' } as const
const backedUp = async (place: AdminPlace): Promise<void> => {
  expect(await place.admin('backup', place.path('data'))).toMatchObject(done)
  expect(await place.admin('backup-keys', place.path('keys-copy'))).toMatchObject(done)
}
const both = (place: AdminPlace) =>
  ['restore', '--data', place.path('data'), '--keys', place.path('keys-copy')] as const

it('copies a database that is being written to, as one file that only its owner may read, with nobody’s words in it', async () => {
  const place = fresh()
  const store = await place.service()
  await family(store, { n: 1 })
  const [first] = await Promise.all([
    place.admin('backup', place.path('data')),
    family(store, { n: 2 }),
    family(store, { n: 3 }),
  ])
  expect(first).toMatchObject({
    is: 'done',
    lines: [expect.stringMatching(/records\.db \(\d+ bytes\), checked\.$/), expect.stringContaining('backup-keys')],
  })
  await store.close()
  expect(readdirSync(place.path('data'))).toEqual(['records.db'])
  expect(statSync(place.path('data/records.db')).mode & 0o777).toBe(0o600)
  expect(readFileSync(place.path('data/records.db')).includes(wordOf(1))).toBe(false)
  // One moment: what is there of a family is there whole.
  const copy = `sqlite:${place.path('data/records.db')}`
  expect(await rows(copy, 'SELECT count(*) AS n FROM cases')).toEqual(
    await rows(copy, 'SELECT count(*) AS n FROM referrals'),
  )
})

it('keeps records and keys apart, and never writes over a backup', async () => {
  const place = fresh()
  await (await place.service()).close()
  await backedUp(place)
  for (const argv of [
    ['backup', 'data'],
    ['backup', 'keys-copy'],
    ['backup-keys', 'data'],
  ] as const)
    expect(await place.admin(argv[0], place.path(argv[1]))).toMatchObject({ is: 'refused' })
  expect(await fresh().admin('backup', place.path('new'))).toMatchObject({
    is: 'refused',
    lines: [expect.stringContaining('no database')],
  })
})

it('on PostgreSQL says that pg_dump is to be used, and how, without the password', async () => {
  const place = fresh()
  const postgres = {
    DATABASE_URL: 'postgres://attune:hunter2@db/attune',
    ATTUNE_KEYSTORE: 'postgres://attune:hunter2@db/keys',
  }
  for (const argv of [
    ['backup', 'x'],
    ['backup-keys', 'x'],
    ['restore', '--data', 'x'],
  ]) {
    const { is, lines } = await place.adminWith(postgres, ...argv)
    expect([is, lines.join('\n')]).toEqual(['refused', expect.stringMatching(/pg_(dump|restore)/)])
    expect(lines.join('\n')).not.toContain('hunter2')
  }
})

it('restores both, puts today’s databases aside, and does not do so twice', async () => {
  const place = fresh()
  const store = await place.service()
  await family(store, { n: 1 })
  await backedUp(place)
  await family(store, { n: 2 })
  await store.close()
  const { is, lines } = await place.admin(...both(place))
  expect([is, lines[0]]).toEqual(['done', 'Restored. The service may be started.'])
  const again = await place.service()
  await expectWhole(place, again, 1)
  expect(await rows(place.database, 'SELECT id FROM cases')).toEqual([{ id: 'case-1' }])
  await again.close()
  expect(
    await rows(`sqlite:${place.path('attune.db.before-restore')}`, 'SELECT id FROM cases ORDER BY id'),
  ).toHaveLength(2)
  expect(await place.admin(...both(place))).toMatchObject({
    is: 'refused',
    lines: [expect.stringContaining('earlier restore')],
  })
})

it('refuses while the service runs, and a backup that is not there', async () => {
  const place = fresh()
  const store = await place.service()
  await backedUp(place)
  expect(await place.admin(...both(place))).toMatchObject({
    is: 'refused',
    lines: [expect.stringContaining('Stop the service first')],
  })
  await store.close()
  expect(await place.admin('restore', '--data', place.path('nothing'))).toMatchObject({
    is: 'refused',
    lines: [expect.stringContaining('There is nothing at')],
  })
})

it('refuses records with the keys of another service, or keys under a master that was not given: nothing is changed', async () => {
  const [place, other] = [fresh(), fresh()]
  for (const one of [place, other]) {
    const store = await one.service()
    await family(store, { n: 1 })
    await store.close()
    await backedUp(one)
  }
  const mixed = await place.admin('restore', '--data', place.path('data'), '--keys', other.path('keys-copy'))
  expect(mixed).toMatchObject({ is: 'refused', lines: [expect.stringMatching(/^keys\/missing/)] })
  const lost = await place.adminWith({ ATTUNE_KEYS: keysText(['m9']) }, ...both(place))
  expect(lost).toMatchObject({ is: 'refused', lines: [expect.stringMatching(/^keys\/unknown-master/)] })
  expect(readdirSync(place.folder).toSorted()).toEqual(['attune.db', 'data', 'keys', 'keys-copy'])
  const store = await place.service()
  await expectWhole(place, store, 1)
  await store.close()
})

it('replaces a broken database, and says that the erasures only it knew may be lost', async () => {
  const place = fresh()
  const store = await place.service()
  await family(store, { n: 1 })
  await store.close()
  await backedUp(place)
  writeFileSync(place.path('attune.db'), 'not a database at all'.repeat(300))
  writeFileSync(place.path('attune.db-wal'), 'left behind')
  const { is, notes } = await place.admin('restore', '--data', place.path('data'))
  expect([is, notes]).toEqual(['done', [expect.stringContaining('could not be read')]])
  expect(existsSync(place.path('attune.db-wal'))).toBe(false)
  const again = await place.service()
  await expectWhole(place, again, 1)
  await again.close()
})

it('goes on with a restore that stopped half way without touching what is put aside: its log is still played', async () => {
  const place = fresh()
  const store = await place.service()
  await family(store, { n: 1 })
  await backedUp(place)
  await family(store, { n: 2 })
  // As a power cut left them: the log apart from its database, which has two names.
  const [records, aside] = [place.path('attune.db'), place.path('attune.db.before-restore')]
  copyFileSync(records, aside)
  copyFileSync(`${records}-wal`, `${aside}-wal`)
  await store.close()
  rmSync(records)
  linkSync(aside, records)
  copyFileSync(place.path('data/records.db'), stageOf(records))
  writeFileSync(restoreMark(records), '')
  const before = readFileSync(aside)
  expect(await place.admin('restore', '--data', place.path('data'))).toMatchObject({
    is: 'done',
    lines: [expect.stringMatching(/^A restore that/), ...Array(3).fill(expect.anything())],
  })
  expect(readFileSync(aside).equals(before)).toBe(true)
  expect(await rows(`sqlite:${aside}`, 'SELECT id FROM cases ORDER BY id')).toHaveLength(2)
})

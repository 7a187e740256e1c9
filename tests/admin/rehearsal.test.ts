import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseErasures } from '../../src/store/keys/parseErasures.ts'
import { scrubRecords } from '../../src/store/keys/scrubRecords.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { stored } from '../store/contract/stored.ts'
import { patience } from '../store/place.ts'
import { postgresEngine } from '../store/postgresEngine.ts'
import { findPostgres, type PostgresServer, startPostgres } from '../store/postgresServer.ts'
import { rows } from '../store/raw.ts'
import { at, reply, state, text, turn } from '../store/samples.ts'
import { type AdminPlace, adminPlace } from './adminPlace.ts'
import { apart, conversationOf, drafted, family, sent, wordOf } from './families.ts'
import { expectApart, expectNothing, expectWhole } from './whole.ts'

const done = { is: 'done' } as const

/** The week: two families whole, two with a draft under way when the backup is made. */
const firstWeek = async (place: AdminPlace) => {
  const store = await place.service()
  await apart(store, await family(store, { n: 1 }), 1)
  await family(store, { n: 2, source: 'professional' })
  const draft = await drafted(store, { n: 3 })
  const unsent = await drafted(store, { n: 5 })
  await store.close()
  return { draft, unsent }
}

/**
 * Then: one draft is sent and the other begun again, whose first words are still in the backup; a fourth family comes; and
 * two are erased, and who sent nothing.
 */
const laterErased = async (
  place: AdminPlace,
  { draft, unsent }: Awaited<ReturnType<typeof firstWeek>>,
): Promise<void> => {
  const store = await place.service()
  await sent(store, draft, { n: 3 })
  await family(store, { n: 4 })
  const afresh = turn(unsent, { address: conversationOf(5), at: at(60), inbound: text('5-9', wordOf(5)), newKey: true })
  await stored(store, { ...afresh, replies: [reply(wordOf(5))], state: state(wordOf(5)) })
  for (const n of [1, 2, 3, 4]) await expectWhole(place, store, n)
  await store.close()
  expect(await place.admin('erase', 'K7M-4P12', '--reason', 'asked')).toMatchObject(done)
  expect(await place.admin('erase', 'case-3', '--reason', 'mistake')).toMatchObject(done)
  expect(await place.admin('erase', unsent.id, '--reason', 'asked')).toMatchObject(done)
}

const afterErasing = async (place: AdminPlace, here: readonly number[]): Promise<void> => {
  const store = await place.service()
  for (const n of [1, 3, 5]) await expectNothing(place, store, n)
  for (const n of here) await expectWhole(place, store, n)
  await expectApart(place, store)
  await store.close()
}

describe('erase, restore last week’s backup, find nothing: on SQLite', () => {
  const places: AdminPlace[] = []
  afterAll(() => places.forEach((place) => void place.remove()))

  /** A week's backup, then the erasures. */
  const rehearsed = async (): Promise<AdminPlace> => {
    const place = adminPlace()
    places.push(place)
    const draft = await firstWeek(place)
    expect(await place.admin('backup', place.path('backup-data'))).toMatchObject(done)
    expect(await place.admin('backup-keys', place.path('backup-keys'))).toMatchObject(done)
    await laterErased(place, draft)
    await afterErasing(place, [2, 4])
    return place
  }
  const restore = (place: AdminPlace, ...more: readonly string[]) =>
    place.admin('restore', '--data', place.path('backup-data'), ...more)

  it('the records alone: the keys are gone, the rows are taken out again', async () => {
    const place = await rehearsed()
    expect(await restore(place)).toMatchObject(done)
    await afterErasing(place, [2])
  })

  it('the records and the keys, from before the case was even sent: its draft and its key are taken out again', async () => {
    const place = await rehearsed()
    expect(await restore(place, '--keys', place.path('backup-keys'))).toMatchObject(done)
    await afterErasing(place, [2])
    // Restored by hand instead, around the command: the service itself goes by the list before it serves.
    for (const end of ['', '-wal', '-shm']) {
      rmSync(place.path(`attune.db${end}`), { force: true })
      rmSync(place.path(`keys/attune.keys.db${end}`), { force: true })
    }
    cpSync(place.path('backup-data/records.db'), place.path('attune.db'))
    cpSync(place.path('backup-keys/keys.db'), place.path('keys/attune.keys.db'))
    await afterErasing(place, [2])
  })

  it('the keys alone, where the records have them no more', async () => {
    const place = await rehearsed()
    // The fourth family came after the backup of the keys: it would never open again, and that is refused first.
    const keys = ['restore', '--keys', place.path('backup-keys')] as const
    expect(await place.admin(...keys)).toMatchObject({
      is: 'refused',
      lines: [expect.stringMatching(/^1 cases have no key/), expect.anything()],
    })
    expect(await place.admin(...keys, '--even-so')).toMatchObject(done)
    const erased = parseErasures(readFileSync(place.path('keys/attune.keys.db.erasures'), 'utf8'))
    const gone = erased.ok ? erased.erasures.flatMap(({ keyIds }) => keyIds) : []
    // Case, its two tasks, and what was said after sending; of the first also what came after its feedback. Of who sent
    // nothing: before and after beginning again, and a task.
    expect(gone).toHaveLength(12)
    const keysIn = async (database: string) => (await rows(database, 'SELECT id FROM keys')).map(({ id }) => id)
    expect(
      (await keysIn(`sqlite:${place.path('backup-keys/keys.db')}`)).filter((id) => gone.some((one) => one === id))
        .length,
    ).toBeGreaterThan(3)
    expect((await keysIn(place.keystore)).filter((id) => gone.some((one) => one === id))).toEqual([])
  })

  it('on a new machine, with nothing but both backups and a copy of the list', async () => {
    const place = await rehearsed()
    const copy = readFileSync(place.path('keys/attune.keys.db.erasures'), 'utf8')
    expect(copy).not.toContain(wordOf(1))
    const other = adminPlace()
    places.push(other)
    for (const folder of ['backup-data', 'backup-keys'])
      cpSync(place.path(folder), other.path(folder), { recursive: true })
    cpSync(place.path('keys/attune.keys.db.erasures'), other.path('copy'))
    const both = ['restore', '--data', other.path('backup-data'), '--keys', other.path('backup-keys')] as const
    expect(await other.admin(...both, '--erased', other.path('copy'))).toMatchObject(done)
    await afterErasing(other, [2])
  })

  it('on a new machine without the list, is refused until it is said that nothing was erased; control: then the backups bring the case back', async () => {
    const place = await rehearsed()
    const other = adminPlace()
    places.push(other)
    const from = ['--data', place.path('backup-data'), '--keys', place.path('backup-keys')] as const
    const refused = await other.admin('restore', ...from)
    expect([refused.is, refused.lines.join(' ')]).toEqual([
      'refused',
      expect.stringMatching(/^The erasure list here is empty\..*--erased FILE; or say --nothing-erased\./),
    ])
    expect(existsSync(other.path('attune.db'))).toBe(false)
    const restored = await other.admin('restore', ...from, '--nothing-erased')
    expect(restored).toMatchObject(done)
    expect(restored.lines.join(' ')).toMatch(/The erasure list here is empty.*erasures --add FILE/)
    expect(restored.lines.join(' ')).not.toContain('can be found or opened')
    const store = await other.service()
    await expectWhole(other, store, 1)
    await expect(expectNothing(other, store, 1)).rejects.toThrow()
    await store.close()
  })
})

const tools = { dump: 'pg_dump', shell: 'psql' } as const
const works = (tool: string): boolean => {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const bin = findPostgres()
const { ATTUNE_REQUIRE_POSTGRES } = process.env
const isSkipped = ATTUNE_REQUIRE_POSTGRES !== '1' && (bin === undefined || !Object.values(tools).every(works))
describe.skipIf(isSkipped)('erase, restore last week’s dumps, find nothing: on PostgreSQL', () => {
  let server: PostgresServer | undefined
  beforeAll(async () => {
    if (bin !== undefined) server = await startPostgres(bin)
  }, 60_000)
  afterAll(() => server?.stop())

  it('records and keys both from pg_dump, with a case that was still a draft in them', async () => {
    if (!server) throw new Error('PostgreSQL is not started.')
    const { url } = server
    const engine = await postgresEngine(() => ({ url, stop: () => undefined })).makePlace()
    const place = adminPlace(engine)
    const dumps = ['records_1', 'keys_1'].map((schema) => ({
      schema,
      dump: () => execFileSync(tools.dump, [`--schema=${schema}`, url]),
    }))
    const draft = await firstWeek(place)
    const taken = dumps.map(({ schema, dump }) => ({ schema, sql: dump() }))
    await laterErased(place, draft)
    await afterErasing(place, [2, 4])
    expect(
      await rows(place.keystore, 'SELECT case_id FROM keys_1_erasures.erasures ORDER BY erased_at, case_id'),
    ).toEqual(['case-1', 'case-3', draft.unsent.id].toSorted().map((case_id) => ({ case_id })))

    for (const { schema, sql } of taken) {
      execFileSync(tools.shell, ['--quiet', '-c', `DROP SCHEMA ${schema} CASCADE`, url], {
        stdio: 'ignore',
      })
      execFileSync(tools.shell, ['--quiet', '--set', 'ON_ERROR_STOP=1', url], {
        input: sql,
        stdio: ['pipe', 'ignore', 'inherit'],
      })
    }
    // The control: it is really back before anything of ours has opened it.
    expect(await rows(place.database, 'SELECT id FROM cases ORDER BY id')).toEqual([{ id: 'case-1' }, { id: 'case-2' }])
    await afterErasing(place, [2])
    expect(await rows(place.database, 'SELECT id FROM cases ORDER BY id')).toEqual([{ id: 'case-2' }])
    const records = openDriver(place.database, patience)
    await scrubRecords(records)
    await records.close()
    place.remove()
    await engine.remove()
  })
})

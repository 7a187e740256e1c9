import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { stored } from '../store/contract/stored.ts'
import { meddle, rows } from '../store/raw.ts'
import { at, keyworker, text, turn } from '../store/samples.ts'
import { type AdminPlace, adminPlace } from './adminPlace.ts'
import { conversationOf, drafted, family, sent, wordOf } from './families.ts'
import { expectNothing, expectWhole } from './whole.ts'

const places: AdminPlace[] = []
afterAll(() => places.forEach((place) => void place.remove()))
const withFamilies = async (...ns: readonly number[]): Promise<AdminPlace> => {
  const place = adminPlace()
  places.push(place)
  const store = await place.service()
  for (const n of ns) await family(store, { n })
  await store.close()
  return place
}
const listOf = (place: AdminPlace): string => place.path('keys/attune.keys.db.erasures')

it('export prints everything held on a case as JSON, by reference or id, and one event says so before', async () => {
  const place = await withFamilies(1, 2)
  for (const which of ['K7M-4P12', 'k7m-4p12', 'case-1']) {
    const { is, lines, notes } = await place.admin('export', which)
    expect([is, notes?.length]).toEqual(['done', 1])
    const held = z.record(z.string(), z.unknown()).parse(JSON.parse(lines.join('\n')))
    expect(Object.keys(held)).toEqual([
      ...['exportedAt', 'caseId', 'referrals', 'tasks', 'effects', 'conversation', 'unfinished', 'reachedAt'],
      ...['ways_back', 'report', 'foundBy', 'events'],
    ])
    expect(held).toMatchObject({
      caseId: 'case-1',
      referrals: [{ reference: 'K7M-4P12', record: { tellNames: wordOf(1) }, answers: { name: { value: wordOf(1) } } }],
      tasks: [
        { id: 'draft-task-1', detail: { words: wordOf(1) } },
        { id: 'task-1', detail: { words: wordOf(1) } },
      ],
      effects: [{ id: 'effect-1', status: 'planned', sealed: { person: wordOf(1), payload: { words: wordOf(1) } } }],
      conversation: [1, 2, 3, 4].map((n) => ({ sealed: { inbound: { providerId: `1-${n}` } } })),
      report: [{ case_id: 'case-1', age_band: '0-2m' }],
      foundBy: [{ kind: 'phone', count: 1 }],
    })
    expect(JSON.stringify(held)).not.toContain(wordOf(2))
  }
  expect(await rows(place.database, `SELECT case_id, actor FROM events WHERE kind = 'exported'`)).toEqual(
    Array.from({ length: 3 }, () => ({ case_id: 'case-1', actor: 'administrator' })),
  )
  expect(await place.admin('export', 'K7M-4P92')).toMatchObject({ is: 'refused' })
})

it('erase leaves words of danger that nobody has answered, until it is done or said all the same', async () => {
  const place = await withFamilies(1, 2, 3)
  const asked = ['--reason', 'asked'] as const
  await meddle(place.database, { sql: `UPDATE tasks SET what = 'urgent-words' WHERE id = 'task-1'`, params: [] })
  const refused = await place.admin('erase', 'K7M-4P12', ...asked)
  expect(refused).toMatchObject({
    is: 'refused',
    lines: ['Somebody has not yet answered words of danger in this case.', expect.stringContaining('--even-so')],
  })
  const several = await place.admin('erase', 'K7M-4P22', 'K7M-4P12', ...asked)
  expect([several.is, several.lines[0]]).toEqual(['refused', expect.stringMatching(/^Number 2: Somebody has not/)])
  expect(await place.admin('export', 'K7M-4P22')).toMatchObject({ is: 'done' })
  expect(await place.admin('erase', 'K7M-4P12', ...asked, '--even-so')).toMatchObject({ is: 'done' })
  await meddle(place.database, {
    sql: `UPDATE tasks SET what = 'urgent-words', done_at = made_at WHERE id = 'task-2'`,
    params: [],
  })
  expect(await place.admin('erase', 'K7M-4P22', ...asked)).toMatchObject({ is: 'done' })
  await meddle(place.database, {
    sql: `UPDATE tasks SET what = 'urgent-words', case_id = NULL WHERE id = 'draft-task-3'`,
    params: [],
  })
  expect(await place.admin('erase', 'draft-task-3', ...asked)).toMatchObject({ is: 'refused' })
})

it('erase leaves one event that says nothing about anybody, and the list holds ids alone', async () => {
  const place = await withFamilies(1, 2)
  const { is, lines } = await place.admin('erase', 'K7M-4P12', '--reason', 'asked')
  expect([is, lines[0]]).toEqual(['done', expect.stringMatching(/^Erased: case case-1 and the 4 keys it had\./)])
  const [event, ...others] = await rows(place.database, `SELECT * FROM events WHERE kind = 'erased'`)
  expect(others).toEqual([])
  expect(Object.entries(event ?? {}).filter(([, value]) => value !== null)).toEqual([
    ['no', expect.any(Number)],
    ['case_id', 'case-1'],
    ['team', 'sample'],
    ['at', at(100)],
    ['kind', 'erased'],
    ['actor', 'administrator'],
  ])
  expect(z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(listOf(place), 'utf8')))).toEqual({
    caseId: 'case-1',
    keyIds: Array.from({ length: 4 }, () => expect.stringMatching(/^[0-9a-f]{32}$/)),
    erasedAt: at(100),
    reason: 'asked',
  })
  expect((await place.admin('erasures')).lines).toEqual([readFileSync(listOf(place), 'utf8').trim()])
  for (const command of [
    ['export', 'case-1'],
    ['erase', 'case-1', '--reason', 'asked'],
  ])
    expect(await place.admin(...command)).toEqual({
      is: 'refused',
      lines: ['It was erased on 2026-11-21. Nothing of it is held.'],
    })
})

it('erase while the service runs: it answers as if the case had never been, and the conversation begins afresh', async () => {
  const place = await withFamilies()
  const store = await place.service()
  const last = await family(store, { n: 1 })
  await family(store, { n: 2 })
  await expectWhole(place, store, 1)
  expect(await place.admin('erase', 'case-1', '--reason', 'asked')).toMatchObject({ is: 'done' })
  await expectNothing(place, store, 1)
  await expectWhole(place, store, 2)
  const late = turn(last, { address: conversationOf(1), at: at(901), inbound: text('1-9') })
  expect(await store.turns.commit(late)).toEqual({ is: 'stale' })
  const afresh = await stored(store, turn(undefined, { address: conversationOf(1), at: at(902), inbound: text('1-9') }))
  // Numbers are never used twice.
  expect(afresh.watermark).toBe(last.watermark + 2)
  await store.close()
})

it('erase takes one of two families out of a professional’s conversation, and leaves the other and what is being written', async () => {
  const place = await withFamilies()
  const store = await place.service()
  const address = { channel: 'msteams' as const, conversation: 'professional' }
  const both = { address, source: 'professional' as const }
  const afterOne = await family(store, { n: 1, ...both })
  const afterTwo = await sent(store, await drafted(store, { n: 2, ...both, since: afterOne }), { n: 2, ...both })
  await drafted(store, { n: 3, address, since: afterTwo })
  expect(await place.admin('erase', 'case-1', '--reason', 'asked')).toMatchObject({ is: 'done' })

  const said = JSON.stringify(await store.turns.history(address, 0, at(900)))
  // Said after sending, under the key of what follows: a professional's conversation is not the family's.
  expect([said.includes(`${wordOf(1)},`), said.includes(wordOf(2)), said.includes(wordOf(3))]).toEqual([
    false,
    true,
    true,
  ])
  expect(JSON.stringify(await store.turns.load(address, undefined, at(900)))).toContain(wordOf(3))
  expect(await store.turns.load(address, '1-2', at(900))).toMatchObject({ seen: [] })
  const tasks = (await store.referrals.tasks(keyworker, at(900))).map(({ id }) => id)
  expect(tasks.toSorted()).toEqual(['draft-task-2', 'draft-task-3', 'task-2'])
  expect(await store.referrals.open(keyworker, 'referral-1', at(900))).toBeUndefined()
  expect(await store.referrals.open(keyworker, 'referral-2', at(900))).toBeDefined()
  await store.close()
})

it('an erasure that was stopped after any of its steps is finished by the next start', async () => {
  for (const stopAfter of ['list', 'records'] as const) {
    const place = await withFamilies(1, 2)
    const backup = { rows: await rows(place.keystore, 'SELECT * FROM keys') }
    expect(await place.admin('erase', 'case-1', '--reason', 'asked')).toMatchObject({ is: 'done' })
    const line = readFileSync(listOf(place), 'utf8')
    const again = stopAfter === 'list' ? await withFamilies(1, 2) : place
    if (stopAfter === 'records') {
      // The keys as they were, and a key store that has not heard of it.
      const { keyIds } = z.object({ keyIds: z.array(z.string()) }).parse(JSON.parse(line))
      await meddle(
        place.keystore,
        { sql: 'DELETE FROM erasures', params: [] },
        ...backup.rows
          .filter(({ id }) => keyIds.some((one) => one === id))
          .map(({ id, master_id, wrapped, made_at }) => ({
            sql: 'INSERT INTO keys VALUES (?, ?, ?, ?)',
            params: [String(id), String(master_id), wrapped instanceof Uint8Array ? wrapped : null, String(made_at)],
          })),
      )
      expect(await rows(place.keystore, 'SELECT id FROM keys')).toHaveLength(backup.rows.length)
    } else
      writeFileSync(
        listOf(again),
        `${JSON.stringify({ caseId: 'case-1', keyIds: [], erasedAt: at(100), reason: 'asked' })}\n`,
      )
    const store = await again.service()
    await expectNothing(again, store, 1)
    await expectWhole(again, store, 2)
    expect(await rows(again.keystore, 'SELECT id FROM keys')).toHaveLength(backup.rows.length - 4)
    await store.close()
  }
})

it('a row that the service was writing while the case was erased goes at the next start, key and all', async () => {
  const place = await withFamilies(1, 2)
  expect(await place.admin('erase', 'case-1', '--reason', 'asked')).toMatchObject({ is: 'done' })
  const [task] = await rows(place.database, `SELECT key_id FROM tasks WHERE id = 'task-2'`)
  await meddle(place.database, { sql: `UPDATE tasks SET case_id = 'case-1' WHERE id = 'task-2'`, params: [] })
  await (await place.service()).close()
  expect(await rows(place.database, `SELECT id FROM tasks WHERE id = 'task-2'`)).toEqual([])
  expect(await rows(place.keystore, 'SELECT id FROM keys WHERE id = ?', String(task?.['key_id']))).toEqual([])
})

it('a list cut short by a power cut is read up to the cut; one that is damaged stops the start', async () => {
  const place = await withFamilies(1, 2)
  appendFileSync(listOf(place), '{"caseId":"case-1","keyI')
  const store = await place.service()
  await expectWhole(place, store, 1)
  await store.close()
  // The next erasure takes the torn line away.
  expect(await place.admin('erase', 'case-2', '--reason', 'retention')).toMatchObject({ is: 'done' })
  expect(readFileSync(listOf(place), 'utf8').split('\n')).toHaveLength(2)
  appendFileSync(listOf(place), 'case-1, please\n')
  await expect(place.service()).rejects.toMatchObject({
    code: 'store/broken',
    message: expect.stringContaining('Line 2'),
  })
})

it('erasures --add carries out a copy of the list from elsewhere', async () => {
  const place = await withFamilies(1, 2)
  const copy = place.path('copy')
  writeFileSync(copy, `${JSON.stringify({ caseId: 'case-1', keyIds: [], erasedAt: at(90), reason: 'ordered' })}\n`)
  expect(await place.admin('erasures', '--add', copy)).toMatchObject({
    is: 'done',
    lines: [expect.stringContaining('"case-1"')],
  })
  const store = await place.service()
  await expectNothing(place, store, 1)
  await expectWhole(place, store, 2)
  await store.close()
  writeFileSync(copy, 'nonsense\n')
  expect(await place.admin('erasures', '--add', copy)).toMatchObject({ is: 'refused' })
})

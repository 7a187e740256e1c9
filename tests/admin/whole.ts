import { expect } from 'vitest'
import type { Store } from '../../src/store/makeStore.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { lookupHashes } from '../../src/store/sealing/lookupHashes.ts'
import { makeMasterKeys } from '../../src/store/sealing/makeMasterKeys.ts'
import { openHasher } from '../../src/store/sealing/openHasher.ts'
import { makeChance, master, patience } from '../store/place.ts'
import { rows } from '../store/raw.ts'
import { at, keyworker } from '../store/samples.ts'
import type { AdminPlace } from './adminPlace.ts'
import { apartDay, conversationOf, referralOf, wordApart, wordOf } from './families.ts'

/** Everything any port or table answers about a family, as text. */
const everything = async (place: AdminPlace, store: Store, n: number): Promise<string> => {
  const later = at(900)
  const tasks = await store.referrals.tasks(keyworker, later)
  return JSON.stringify([
    await store.referrals.list(keyworker, { size: 100 }, later),
    await store.referrals.open(keyworker, `referral-${n}`, later),
    tasks,
    await Promise.all(tasks.map(({ id }) => store.referrals.task(keyworker, id, later))),
    await store.turns.load(conversationOf(n), `${n}-2`, later),
    await store.turns.history(conversationOf(n), 0, later),
    await rows(place.database, 'SELECT * FROM report_rows'),
    await rows(place.database, 'SELECT * FROM cases'),
    await rows(place.database, 'SELECT id, case_id, status FROM effects'),
  ])
}

/** The cases a family's phone leads to, as any search would find them. */
const foundByPhone = async (place: AdminPlace, n: number): Promise<readonly unknown[]> => {
  const driver = openDriver(place.keystore, patience)
  try {
    const hasher = await openHasher(
      driver,
      makeMasterKeys([master('m1'), master('m2')], makeChance('x')),
      makeChance('y'),
    )
    const [hash = ''] = referralOf(n).lookups.flatMap((lookup) => lookupHashes(hasher, lookup))
    return await rows(place.database, 'SELECT case_id FROM lookups WHERE hash = ?', hash)
  } finally {
    await driver.close()
  }
}

/** The family is there, by every way to it: the control of `expectNothing`. */
export const expectWhole = async (place: AdminPlace, store: Store, n: number): Promise<void> => {
  const opened = await store.referrals.open(keyworker, `referral-${n}`, at(900))
  expect(opened?.answers).toEqual(referralOf(n).answers)
  expect(opened?.referral.tellNames).toBe(wordOf(n))
  expect(opened?.tasks.map(({ id }) => id)).toContain(`task-${n}`)
  expect(JSON.stringify(await store.turns.history(conversationOf(n), 0, at(900)))).toContain(wordOf(n))
  expect(await foundByPhone(place, n)).toEqual([{ case_id: `case-${n}` }])
  const text = await everything(place, store, n)
  for (const trace of [wordOf(n), `K7M-4P${n}2`, `case-${n}`, `task-${n}`, `draft-task-${n}`, `effect-${n}`])
    expect(text).toContain(trace)
}

/** What belongs to no family is there whatever was erased: feedback with its words, and who works here. */
export const expectApart = async (place: AdminPlace, store: Store): Promise<void> => {
  const [feedback, ...more] = await store.feedback.read('sample', apartDay, apartDay)
  expect(more).toEqual([])
  expect(feedback).toMatchObject({ codes: { background: 'mixed' }, words: [{ text: wordApart }] })
  expect((await store.staff.list('sample', at(900))).map(({ name }) => name)).toEqual([wordApart])
  expect(await rows(place.database, 'SELECT count(*) AS count FROM staff_memberships')).toEqual([{ count: 1 }])
}

/** Nothing of the family can be found or opened, by any port or in any table. */
export const expectNothing = async (place: AdminPlace, store: Store, n: number): Promise<void> => {
  expect(await store.referrals.open(keyworker, `referral-${n}`, at(900))).toBeUndefined()
  expect(await foundByPhone(place, n)).toEqual([])
  expect(await rows(place.database, 'SELECT * FROM report_rows WHERE case_id = ?', `case-${n}`)).toEqual([])
  expect(await rows(place.database, 'SELECT * FROM lookups WHERE case_id = ?', `case-${n}`)).toEqual([])
  const text = await everything(place, store, n)
  for (const trace of [wordOf(n), `K7M-4P${n}2`, `case-${n}`, `task-${n}`, `effect-${n}`])
    expect(text).not.toContain(trace)
  // Not even a sealed row that waits for its key to turn up.
  const tables = [
    ...['tasks', 'turns', 'conversations', 'effects', 'ways_back', 'conversation_references', 'feedback', 'staff'],
  ]
  const keys = (await rows(place.keystore, 'SELECT id FROM keys')).map(({ id }) => id)
  for (const table of tables)
    for (const { key_id, sealed } of await rows(place.database, `SELECT * FROM ${table} WHERE key_id IS NOT NULL`))
      if (!keys.includes(key_id)) expect([table, sealed]).toEqual(['turns', Buffer.alloc(0)])
}

import { expect, it } from 'vitest'
import { z } from 'zod'
import { caseTables, keptTables } from '../../src/store/keys/caseTables.ts'
import { exportedColumns } from '../../src/store/keys/exportedColumns.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { rows } from '../store/raw.ts'
import { at } from '../store/samples.ts'
import { adminPlace } from './adminPlace.ts'
import { family } from './families.ts'

it('every table that names a case says what becomes of it when the case is erased, and can be searched by it', async () => {
  const place = adminPlace()
  await (await place.service()).close()
  const named = await rows(
    place.database,
    `SELECT m.name AS name, max(c.name = 'key_id') AS keyed FROM sqlite_master m, pragma_table_info(m.name) c
      WHERE m.type = 'table' AND c.name IN ('case_id', 'key_id')
      GROUP BY m.name HAVING max(c.name = 'case_id') ORDER BY m.name`,
  )
  const decided = [
    ...caseTables.map(({ table, hasKeys }) => ({ name: table, keyed: Number(hasKeys) })),
    ...keptTables.map((name) => ({ name, keyed: 0 })),
  ]
  expect(named).toEqual(decided.toSorted((a, b) => (a.name < b.name ? -1 : 1)))

  for (const { table } of caseTables) {
    const plan = await rows(place.database, `EXPLAIN QUERY PLAN DELETE FROM ${table} WHERE case_id = 'x'`)
    expect(JSON.stringify(plan)).toContain('USING')
  }
  place.remove()
})

it('every sealed column of a table that names a case is opened by an export', async () => {
  const place = adminPlace()
  const store = await place.service()
  await family(store, { n: 1 })
  await store.close()
  const sealed = await rows(
    place.database,
    `SELECT m.name AS name, c.name AS sealed FROM sqlite_master m, pragma_table_info(m.name) c
      WHERE m.type = 'table' AND c.type = 'BLOB'
        AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) d WHERE d.name = 'case_id')`,
  )
  expect(sealed.length).toBeGreaterThan(4)
  const { lines } = await place.admin('export', 'case-1')
  const held = z.record(z.string(), z.unknown()).parse(JSON.parse(lines.join('\n')))
  for (const { name, sealed: column } of sealed)
    expect([name, held[String(name)]]).toEqual([
      name,
      expect.arrayContaining([expect.objectContaining({ [String(column)]: expect.toSatisfy(() => true) })]),
    ])
  place.remove()
})

it('every column of what belongs to somebody is shown, opened or left out by an export: a new one has to be decided', async () => {
  const place = adminPlace()
  const store = await place.service()
  const conversation = await family(store, { n: 1 })
  await sending(store)
  await store.close()
  const columns = await rows(
    place.database,
    `SELECT m.name AS name, c.name AS part FROM sqlite_master m, pragma_table_info(m.name) c
      WHERE m.type = 'table' AND (m.name IN ('turns', 'conversations', 'conversation_references')
        OR m.name <> 'erasures' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) d WHERE d.name = 'case_id'))`,
  )
  const decided = Object.entries(exportedColumns).flatMap(([name, { shown, opened, leftOut }]) =>
    [...shown, ...opened, ...leftOut].map((part) => ({ name, part })),
  )
  const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).toSorted()
  expect(sorted(decided)).toEqual(sorted(columns))

  // And nothing else leaves: no keyed hash, no name of a key, nothing that is still sealed.
  const text = (await place.admin('export', conversation.id, 'case-1')).lines.join()
  const hidden = await rows(place.database, 'SELECT person_hash, reference, key_id FROM effects')
  const secrets = hidden.flatMap((row) => Object.values(row))
  expect(secrets).toHaveLength(3)
  for (const secret of secrets) expect([secret, text.includes(String(secret))]).toEqual([secret, false])
  expect(text).toContain('"reference": "SM-of-the-provider"')
  place.remove()
})

/** What is planned for the family, handed to its provider, which gave it an id. */
const sending = async (store: Store): Promise<void> => {
  const [effect] = await store.ledger.claim('usual', 1, at(951))
  if (!effect) throw new Error('Nothing was due.')
  const accepted = { to: 'accepted', attempts: 1, asks: 0, reference: 'SM-of-the-provider', wakeAt: at(960) } as const
  expect(await store.ledger.move(effect, accepted, at(952))).toBe(true)
}

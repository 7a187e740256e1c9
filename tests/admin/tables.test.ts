import { expect, it } from 'vitest'
import { z } from 'zod'
import { caseTables, keptTables } from '../../src/store/keys/caseTables.ts'
import { rows } from '../store/raw.ts'
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

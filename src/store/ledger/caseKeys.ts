import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { Key } from '../sealing/makeKeys.ts'
import type { StoreParts } from '../storeParts.ts'
import { listed } from './listed.ts'

const CaseRow = z.object({ id: z.string(), key_id: z.string() })
const byIds = (dialect: 'sqlite' | 'postgres'): string =>
  `SELECT c.id, c.key_id FROM ${listed(dialect, ['id'], [])} JOIN cases c ON c.id = m.id`
const sqlFor = { sqlite: byIds('sqlite'), postgres: byIds('postgres') } as const

/** The keys of cases, in one read. A case that is not there, or was erased, has none: nothing may be planned for it. */
export const caseKeys = async (
  { driver, keys }: Pick<StoreParts, 'driver' | 'keys'>,
  caseIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, Key>> => {
  if (caseIds.length === 0) return new Map()
  const ids = [...new Set(caseIds)].map((id) => ({ id }))
  const rows = (await driver.query(sqlFor[driver.dialect], [JSON.stringify(ids)])).map((row) => readRow(CaseRow, row))
  const found = await Promise.all(rows.map(async ({ id, key_id }) => [id, await keys.get(key_id, now)] as const))
  return new Map(found.flatMap(([id, key]) => (key ? [[id, key] as const] : [])))
}

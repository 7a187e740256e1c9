import { z } from 'zod'
import { Fault } from '../../fault.ts'
import type { Row } from '../driver.ts'

/** Where a database keeps which migration it is at. `one` makes it a table of a single row. */
export const versionTable = {
  make: 'CREATE TABLE IF NOT EXISTS schema_version (one integer PRIMARY KEY CHECK (one = 1), version integer NOT NULL)',
  begin: 'INSERT INTO schema_version (one, version) VALUES (1, 0) ON CONFLICT DO NOTHING',
  read: 'SELECT version FROM schema_version',
  write: (version: number) => `UPDATE schema_version SET version = ${Math.trunc(version)}`,
} as const

const Version = z.tuple([z.object({ version: z.int().min(0) })])

/** The version read, or the fault `store/schema` when it is of a newer program: an older one must not write there. */
export const versionOf = (rows: readonly Row[], newest: number): number => {
  const [{ version }] = Version.parse(rows)
  if (version > newest) throw new Fault('store/schema', undefined, `It is at ${version}; this program knows ${newest}.`)
  return version
}

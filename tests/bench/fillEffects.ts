import type { Driver } from '../../src/store/driver.ts'
import { at, days } from '../store/samples.ts'

/** The numbers from `?` to `?`, and something random of 32 letters. */
const dialects = {
  sqlite: {
    numbers: `(WITH RECURSIVE count(n) AS (SELECT ? UNION ALL SELECT n + 1 FROM count WHERE n < ?) SELECT n FROM count) AS m`,
    random: 'hex(randomblob(16))',
    bytes: 'randomblob(220)',
  },
  postgres: {
    numbers: 'generate_series(?::int, ?::int) AS m(n)',
    random: 'md5(random()::text)',
    bytes: `decode(repeat(md5(random()::text), 14), 'hex')`,
  },
} as const
const atOnce = 50_000

/** Effects planned for the days after tomorrow, as bytes of the right length: they are never opened. */
export const fillEffects = async (driver: Driver, count: number): Promise<void> => {
  const { numbers, random, bytes } = dialects[driver.dialect]
  const sql = `INSERT INTO effects (id, team, case_id, cause, kind, person_hash, version, again, channel, urgency, status,
      attempts, asks, send_at, wake_at, queue, queued_at, expires_at, changed_at, rev, key_id, sealed)
    SELECT ${random}, 'sample', 'case-' || m.n, 'appointment:' || ${random}, 'reminder', ${random} || '12345678901', 1, 0,
      'text', 'usual', 'planned', 0, 0, ?, ?, 'usual', ?, ?, ?, 1, ${random}, ${bytes}
    FROM ${numbers}`
  for (let from = 1; from <= count; from += atOnce) {
    const sendAt = at(days(2) + from / 100)
    const params = [sendAt, sendAt, sendAt, at(days(40)), at(0), from, Math.min(count, from + atOnce - 1)]
    await driver.commit([{ sql, params }])
  }
  // As for every queue: until autovacuum comes by, PostgreSQL plans as if the table were empty.
  if (driver.dialect === 'postgres') await driver.query('ANALYZE effects', [])
}

import { z } from 'zod'
import { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import type { Subject } from './findHeld.ts'

/** What stands in clear about something held: enough to tell one from another, and nothing that anybody said. */
export type HeldLine = Subject & {
  readonly team: string
  /** A case's reference, what a task is about, or what kind an effect is of. */
  readonly what: string
  /** When it was sent, last said in, made, or was to go. */
  readonly at: Instant
}

const Row = z.object({ team: z.string(), what: z.string(), at: Instant })
const sqlFor = {
  case: 'SELECT team, reference AS what, sent_at AS at FROM referrals WHERE case_id = ? ORDER BY sent_at, id',
  conversation: `SELECT team, 'not sent' AS what, updated_at AS at FROM conversations WHERE id = ?`,
  task: 'SELECT team, what, made_at AS at FROM tasks WHERE id = ?',
  effect: 'SELECT team, kind AS what, send_at AS at FROM effects WHERE id = ?',
} as const

/** Stores that they were listed, before they are. */
export const listHeld = async (
  { driver }: Pick<StoreParts, 'driver'>,
  subjects: readonly Subject[],
  now: Instant,
): Promise<readonly HeldLine[]> => {
  const lines: HeldLine[] = []
  for (const subject of subjects)
    for (const row of await driver.query(sqlFor[subject.is], [subject.id]))
      lines.push({ ...subject, ...readRow(Row, row) })
  await driver.commit(
    lines.map(({ id, team }) => ({
      sql: `INSERT INTO events (case_id, team, at, kind, actor) VALUES (?, ?, ?, 'listed', 'administrator')`,
      params: [id, team, now],
    })),
  )
  return lines
}

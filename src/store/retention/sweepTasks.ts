import { z } from 'zod'
import { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { doomKeys } from '../turns/doomKeys.ts'

/** Bounds one sweep of one team. */
const mostAtOnce = 100
const TeamRow = z.object({ team: z.string() })
const EndedRow = z.object({ id: z.string(), done_at: Instant, key_id: z.string() })

const teams = 'SELECT DISTINCT team FROM tasks WHERE done_at IS NOT NULL AND case_id IS NULL ORDER BY team'
/** While the answers it came from are unfinished, a task may still become a case's (`commitTurn`): it is left. */
const ended = `SELECT id, done_at, key_id FROM tasks t
  WHERE team = ? AND done_at <= ? AND done_at IS NOT NULL AND case_id IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM conversations c JOIN turns u ON u.conversation_id = c.id AND u.key_id = c.key_id
      WHERE c.id = t.conversation_id AND u.at = t.made_at)
  ORDER BY done_at, id LIMIT ?`

/** Deletes done tasks of no case that were done up to `upTo` of their team, and dooms their keys. Answers how many. */
export const sweepTasks = async (
  { driver }: Pick<StoreParts, 'driver'>,
  upTo: (team: string) => Instant,
): Promise<number> => {
  let swept = 0
  for (const { team } of (await driver.query(teams, [])).map((row) => readRow(TeamRow, row)))
    for (const row of await driver.query(ended, [team, upTo(team), mostAtOnce])) {
      const { id, done_at, key_id } = readRow(EndedRow, row)
      const { ok } = await driver.commit([
        {
          sql: 'DELETE FROM tasks WHERE id = ? AND done_at = ? AND case_id IS NULL',
          params: [id, done_at],
          expect: 'one',
        },
        doomKeys('SELECT ? AS key_id', [key_id]),
      ])
      if (ok) swept += 1
    }
  return swept
}

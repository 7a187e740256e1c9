import { z } from 'zod'
import { Fault } from '../../fault.ts'
import type { Lives } from '../../referrals/ports.ts'
import { Referral } from '../../referrals/referral.ts'
import { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { isNotOfTheRow } from '../isNotOfTheRow.ts'
import { readRow } from '../readRow.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { holdCode } from './holdCode.ts'
import { recordPlace } from './sealedReferral.ts'

/** Bounds one sweep; the next one takes the rest. What cannot be opened does not count: nobody waits behind it. */
const mostAtOnce = 1000
/** So few are opened before others have their turn. */
const together = 20

const Row = z.object({ id: z.string(), sent_at: Instant, record: z.instanceof(Uint8Array), key_id: z.string() })
/** The newest first: what is still undecided is among them. */
const unread = `SELECT r.id, r.sent_at, r.record, c.key_id FROM referrals r JOIN cases c ON c.id = r.case_id
  WHERE r.hold_read = 0 AND (r.sent_at, r.id) < (?, ?) ORDER BY r.sent_at DESC, r.id DESC LIMIT ?`

/** What was sent before a hold stood in clear gets it there, once, from its record. */
export const readHolds = async (
  parts: StoreParts,
  now: Instant,
  notRead: Parameters<Lives['readHolds']>[1],
): Promise<number> => {
  let [done, after] = [0, ['~', '']]
  for (;;) {
    const rows = (await parts.driver.query(unread, [...after, together])).map((row) => readRow(Row, row))
    const read: Statement[] = []
    for (const row of rows) {
      after = [row.sent_at, row.id]
      try {
        read.push(await inClear(parts, row, now))
      } catch (cause) {
        if (isNotOfTheRow(cause)) throw cause
        notRead(row.id, cause)
      }
    }
    await parts.driver.commit(read)
    done += read.length
    if (rows.length < together || done >= mostAtOnce) return done
  }
}

/** Changes nothing where a hold was put on it meanwhile. */
const inClear = async (
  { keys }: StoreParts,
  { id, record, key_id }: z.infer<typeof Row>,
  now: Instant,
): Promise<Statement> => {
  const key = await keys.get(key_id, now)
  if (!key) throw new Fault('keys/missing')
  const { hold } = unsealJson(Referral, key.secret, recordPlace(id), record)
  return {
    sql: 'UPDATE referrals SET hold = ?, hold_read = 1 WHERE id = ? AND hold_read = 0',
    params: [holdCode(hold), id],
  }
}

import { z } from 'zod'
import { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { Key } from '../sealing/makeKeys.ts'
import type { StoreParts } from '../storeParts.ts'

const Row = z.object({
  ...{ id: z.string(), case_id: z.string(), form: z.string(), form_version: z.int(), status: z.string() },
  sent_at: Instant,
  ...{ answers: z.instanceof(Uint8Array), key_id: z.string() },
})

/** Something sent, its case and the key of that. */
export type Sent = Omit<z.infer<typeof Row>, 'key_id'> & { readonly key: Key }

/** What was sent to this team under this reference; `undefined` when there is none, or its key was destroyed. */
export const caseOf = async (
  { driver, keys }: Pick<StoreParts, 'driver' | 'keys'>,
  reference: string,
  team: string,
  now: Instant,
): Promise<Sent | undefined> => {
  const [first] = await driver.query(
    `SELECT r.id, r.case_id, r.form, r.form_version, r.status, r.sent_at, r.answers, c.key_id
      FROM referrals r JOIN cases c ON c.id = r.case_id WHERE r.reference = ? AND r.team = ?`,
    [reference, team],
  )
  if (!first) return undefined
  const { key_id, ...row } = readRow(Row, first)
  const key = await keys.get(key_id, now)
  return key && { ...row, key }
}

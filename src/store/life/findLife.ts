import { z } from 'zod'
import { Fault } from '../../fault.ts'
import { Life } from '../../referrals/life/life.ts'
import { newLife } from '../../referrals/life/newLife.ts'
import { Referral } from '../../referrals/referral.ts'
import { Instant, LocalDate } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { recordPlace } from '../referrals/sealedReferral.ts'
import type { Key } from '../sealing/makeKeys.ts'
import { placeOf } from '../sealing/placeOf.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'

const LifeRow = z.object({
  id: z.string(),
  case_id: z.string(),
  reference: z.string(),
  team: z.string(),
  source: z.enum(['self', 'professional']),
  sent_at: Instant,
  decide_by: LocalDate,
  rev: z.int(),
  life: z.instanceof(Uint8Array).nullable(),
  record: z.instanceof(Uint8Array),
  key_id: z.string(),
})
const columns = Object.keys(LifeRow.shape)
  .map((column) => (column === 'key_id' ? 'c.key_id' : `r.${column}`))
  .join(', ')
const find = `SELECT ${columns} FROM referrals r JOIN cases c ON c.id = r.case_id WHERE r.team = ?`

/** A referral's life as stored, and what is needed to store its next step. */
export type LifeFound = { readonly id: string; readonly caseId: string; readonly key: Key; readonly life: Life }

export const lifePlace = (referralId: string): string => placeOf('referrals', referralId, 'life')

/**
 * The life of a referral of this team, by its id or its reference. One that nothing has happened to yet begins with what
 * was told.
 *
 * @throws Fault `keys/missing` when the row is there and its key is not
 */
export const findLife = async (
  { driver, keys }: StoreParts,
  team: string,
  by: { readonly id: string } | { readonly reference: string },
  now: Instant,
): Promise<LifeFound | undefined> => {
  const [first] = await ('id' in by
    ? driver.query(`${find} AND r.id = ?`, [team, by.id])
    : driver.query(`${find} AND r.reference = ?`, [team, by.reference]))
  if (!first) return undefined
  const row = readRow(LifeRow, first)
  const key = await keys.get(row.key_id, now)
  if (!key) throw new Fault('keys/missing')
  return { id: row.id, caseId: row.case_id, key, life: lifeIn(row, key) }
}

const lifeIn = (row: z.infer<typeof LifeRow>, { secret }: Key): Life => {
  const referral = unsealJson(Referral, secret, recordPlace(row.id), row.record)
  if (row.life !== null) return { ...unsealJson(Life, secret, lifePlace(row.id), row.life), tell: referral.tell }
  const { reference, team, source, sent_at, decide_by } = row
  return newLife({ reference, team, source, sentAt: sent_at, decideBy: decide_by }, referral)
}

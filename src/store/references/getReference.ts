import { z } from 'zod'
import type { Address } from '../../conversation/inbound.ts'
import type { Reference } from '../../conversation/ports.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { referencePlace, SealedReference } from './sealedReference.ts'

const Row = z.object({ key_id: z.string(), its_key_id: z.string(), sealed: z.instanceof(Uint8Array) })

const sql = `
  SELECT r.key_id, r.sealed, c.key_id AS its_key_id
  FROM conversation_references r JOIN conversations c ON c.address_hash = r.address_hash
  WHERE r.address_hash = ? AND c.key_id IS NOT NULL AND c.expires_at > ?`

/** The reference of a conversation that can be gone on with: not past its day, and no key of it destroyed. */
export const getReference = async (
  { driver, keys, hasher }: StoreParts,
  address: Address,
  now: Instant,
): Promise<Reference | undefined> => {
  const addressHash = hasher.hash('address', address.channel, address.conversation)
  const [first] = await driver.query(sql, [addressHash, now])
  if (!first) return undefined
  const row = readRow(Row, first)
  const key = await keys.get(row.key_id, now)
  // After "start again" the reference may still be under the key before: it goes when either of them goes.
  const isGone = key === undefined || (await keys.get(row.its_key_id, now)) === undefined
  return isGone ? undefined : unsealJson(SealedReference, key.secret, referencePlace(addressHash), row.sealed)
}

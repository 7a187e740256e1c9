import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Address } from '../../conversation/inbound.ts'
import type { Reference } from '../../conversation/ports.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { sealJson } from '../sealing/sealJson.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { referencePlace, SealedReference } from './sealedReference.ts'

const Row = z.object({
  key_id: z.string(),
  kept_key_id: z.string().nullable(),
  sealed: z.instanceof(Uint8Array).nullable(),
})

const find = `
  SELECT c.key_id, r.key_id AS kept_key_id, r.sealed
  FROM conversations c LEFT JOIN conversation_references r ON r.address_hash = c.address_hash
  WHERE c.address_hash = ? AND c.key_id IS NOT NULL AND c.expires_at > ?`

/** The conversation is looked at once more as it is written: when it was swept or erased meanwhile, nothing is kept. */
const write = `
  INSERT INTO conversation_references (address_hash, key_id, sealed, updated_at)
  SELECT address_hash, key_id, ?, ? FROM conversations WHERE address_hash = ? AND key_id = ?
  ON CONFLICT (address_hash) DO UPDATE SET
    key_id = excluded.key_id, sealed = excluded.sealed, updated_at = excluded.updated_at`

/**
 * Keeps where a conversation can be reached, under the key of that conversation, so that whatever ends the one ends the
 * other. Writes only what is new: another reference, or the same after the conversation's key changed - the key before
 * may by now be a case's, and erasing a family must not cost a professional their messages.
 */
export const keepReference = async (
  { driver, keys, hasher, randomBytes }: StoreParts,
  address: Address,
  reference: Reference,
  now: Instant,
): Promise<void> => {
  const addressHash = hasher.hash('address', address.channel, address.conversation)
  const [first] = await driver.query(find, [addressHash, now])
  if (!first) return
  const row = readRow(Row, first)
  const key = await keys.get(row.key_id, now)
  if (!key) return
  const place = referencePlace(addressHash)
  const isKept =
    row.sealed !== null &&
    row.kept_key_id === key.id &&
    isDeepStrictEqual(unsealJson(SealedReference, key.secret, place, row.sealed), reference)
  if (isKept) return
  const sealed = sealJson(key.secret, place, reference, randomBytes)
  await driver.commit([{ sql: write, params: [sealed, now, addressHash, key.id] }])
}

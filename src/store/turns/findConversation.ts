import { z } from 'zod'
import type { Address } from '../../conversation/inbound.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { Key } from '../sealing/makeKeys.ts'
import type { StoreParts } from '../storeParts.ts'
import type { TurnRow } from './openTurn.ts'

/** A conversation that can be gone on with: not past its day, and its key is there. */
type Live = { readonly key: Key; readonly state: Uint8Array }

/** The row of an address. Without `live` it loads as absent, but its numbers go on from here. */
export type Found = {
  readonly id: string
  readonly rev: number
  readonly watermark: number
  readonly live?: Live
  /** The turn that this very message already made. */
  readonly seen?: TurnRow
}

const bytes = z.instanceof(Uint8Array)
const ConversationRow = z.object({
  id: z.string(),
  rev: z.int(),
  watermark: z.int(),
  key_id: z.string().nullable(),
  state: bytes.nullable(),
  expires_at: z.string(),
  seen_no: z.int().nullable(),
  seen_key_id: z.string().nullable(),
  seen_sealed: bytes.nullable(),
  seen_own_key_id: z.string().nullable(),
  seen_own_sealed: bytes.nullable(),
})

/** Conversation and redelivery in one read: this runs for every message that arrives. */
const sql = `
  SELECT c.id, c.rev, c.watermark, c.key_id, c.state, c.expires_at,
    t.no AS seen_no, t.key_id AS seen_key_id, t.sealed AS seen_sealed, t.own_key_id AS seen_own_key_id,
    t.own_sealed AS seen_own_sealed
  FROM conversations c LEFT JOIN turns t ON t.conversation_id = c.id AND t.provider_hash = ?
  WHERE c.address_hash = ?`

export const findConversation = async (
  { driver, keys, hasher }: StoreParts,
  address: Address,
  providerHash: string | null,
  now: Instant,
): Promise<Found | undefined> => {
  const addressHash = hasher.hash('address', address.channel, address.conversation)
  const [first] = await driver.query(sql, [providerHash, addressHash])
  if (!first) return undefined
  const row = readRow(ConversationRow, first)
  const found = { id: row.id, rev: row.rev, watermark: row.watermark }
  // Past its day it is gone, and what was heard in it too, whether or not anybody has swept it yet.
  if (row.key_id === null || row.state === null || row.expires_at <= now) return found
  const key = await keys.get(row.key_id, now)
  return {
    ...found,
    ...(key ? { live: { key, state: row.state } } : {}),
    ...(row.seen_no === null || row.seen_key_id === null || row.seen_sealed === null
      ? {}
      : {
          seen: {
            ...{ no: row.seen_no, key_id: row.seen_key_id, sealed: row.seen_sealed },
            ...{ own_key_id: row.seen_own_key_id, own_sealed: row.seen_own_sealed },
          },
        }),
  }
}

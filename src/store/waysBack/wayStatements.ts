import type { Turn } from '../../conversation/ports.ts'
import type { Statement } from '../driver.ts'
import type { Key } from '../sealing/makeKeys.ts'
import { sealJson } from '../sealing/sealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import type { Sent } from './caseOf.ts'
import { codeHash } from './codeHash.ts'
import { type SealedWay, wayPlace } from './sealedWay.ts'

/**
 * A turn's way back as its commit writes it, in place of an earlier one: to the conversation, under the key of that, or to
 * something sent, under the key of its case. What is sent or forgotten takes the way to the unfinished answers with it.
 */
export const wayStatements = (
  parts: StoreParts,
  turn: Turn,
  key: Key,
  sent: Sent | undefined,
): readonly Statement[] => {
  const { way, address, newKey, referral, team } = turn
  const addressHash = parts.hasher.hash('address', address.channel, address.conversation)
  const toDraft = 'DELETE FROM ways_back WHERE address_hash = ? AND case_id IS NULL'
  const ended: readonly Statement[] = newKey || referral !== undefined ? [{ sql: toDraft, params: [addressHash] }] : []
  if (way === undefined) return ended
  const { reference, word } = way
  if (reference === undefined) {
    const earlier = { sql: toDraft, params: [addressHash] }
    return [
      ...ended,
      earlier,
      write(parts, way.code, null, addressHash, key, { to: { is: 'draft', address, team }, word }),
    ]
  }
  // Erased in this very moment: there is nothing to come back to.
  if (sent === undefined) return ended
  const to = { is: 'sent' as const, reference, form: sent.form, team }
  return [...ended, write(parts, way.code, sent.case_id, addressHash, sent.key, { to, word })]
}

const write = (
  { hasher, randomBytes }: StoreParts,
  code: string,
  caseId: string | null,
  addressHash: string,
  key: Key,
  way: SealedWay,
): Statement => {
  const hash = codeHash(hasher, code)
  return {
    // A code is one's own: it never takes over another's.
    sql: `INSERT INTO ways_back (code_hash, case_id, address_hash, key_id, sealed) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (code_hash) DO UPDATE SET key_id = excluded.key_id, sealed = excluded.sealed
        WHERE ways_back.case_id = excluded.case_id`,
    params: [hash, caseId, addressHash, key.id, sealJson(key.secret, wayPlace(hash), way, randomBytes)],
    expect: 'one',
  }
}

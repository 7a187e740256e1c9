import { createSecretKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import { plusMillis } from '../../time/instant.ts'
import type { Driver } from '../driver.ts'
import { newId } from '../newId.ts'
import { readRow } from '../readRow.ts'
import type { MasterKeys } from './makeMasterKeys.ts'
import { makeRecent } from './makeRecent.ts'
import type { RandomBytes } from './seal.ts'

export type Key = { readonly id: string; readonly secret: KeyObject }

/** The keys that seal conversations, cases and tasks. Each lives in the key store, wrapped by a master key. */
export type Keys = {
  /** New keys, already durable in the key store: nothing is ever sealed under a key that a power cut could take. */
  readonly make: (count: number, now: Instant) => Promise<readonly Key[]>
  /** `undefined` when it was destroyed. Faults: `keys/unknown-master`, `keys/tampered`, and the store's own. */
  readonly get: (id: string, now: Instant) => Promise<Key | undefined>
  /** For ever. What they seal does not open again, in any backup of the records. */
  readonly destroy: (ids: readonly string[]) => Promise<void>
  /** Drops them from the memory of this process: another one destroyed them. */
  readonly forget: (ids: readonly string[]) => void
}

const KeyRow = z.object({ master_id: z.string(), wrapped: z.instanceof(Uint8Array) })

/** About 2 MB of memory. */
const mostInMemory = 10_000
/** A key destroyed by another process still opens here for at most this long, or until it is forgotten. */
const trustedMillis = 60_000

export const makeKeys = (driver: Driver, masters: MasterKeys, randomBytes: RandomBytes): Keys => {
  const recent = makeRecent<{ readonly key: Key; readonly until: Instant }>(mostInMemory)
  const remember = (key: Key, now: Instant): void => recent.set(key.id, { key, until: plusMillis(now, trustedMillis) })

  return {
    make: async (count, now) => {
      if (count === 0) return []
      const made = Array.from({ length: count }, () => ({
        id: newId(randomBytes),
        bytes: randomBytes(32),
      }))
      await driver.commit(
        made.map(({ id, bytes }) => {
          const { masterId, wrapped } = masters.wrap(id, bytes)
          return {
            sql: 'INSERT INTO keys (id, master_id, wrapped, made_at) VALUES (?, ?, ?, ?)',
            params: [id, masterId, wrapped, now],
          }
        }),
      )
      const fresh = made.map(({ id, bytes }) => ({ id, secret: createSecretKey(bytes) }))
      for (const key of fresh) remember(key, now)
      return fresh
    },
    get: async (id, now) => {
      const known = recent.get(id)
      if (known && now < known.until) return known.key
      const [row] = await driver.query('SELECT master_id, wrapped FROM keys WHERE id = ?', [id])
      if (!row) {
        recent.drop(id)
        return undefined
      }
      const { master_id, wrapped } = readRow(KeyRow, row)
      const key = { id, secret: createSecretKey(masters.unwrap(id, { masterId: master_id, wrapped })) }
      remember(key, now)
      return key
    },
    destroy: async (ids) => {
      if (ids.length === 0) return
      await driver.commit(ids.map((id) => ({ sql: 'DELETE FROM keys WHERE id = ?', params: [id] })))
      // After the deletion, not before: a get that was under way meanwhile would put it back.
      for (const id of ids) recent.drop(id)
      await driver.scrub()
    },
    forget: (ids) => {
      for (const id of ids) recent.drop(id)
    },
  }
}

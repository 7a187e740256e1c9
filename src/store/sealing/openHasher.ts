import { createSecretKey } from 'node:crypto'
import { z } from 'zod'
import { Fault } from '../../fault.ts'
import type { Driver } from '../driver.ts'
import { type Hasher, makeHasher } from './makeHasher.ts'
import type { MasterKeys } from './makeMasterKeys.ts'
import type { RandomBytes } from './seal.ts'

const version = 1
const KeyRow = z.object({ master_id: z.string(), wrapped: z.instanceof(Uint8Array) })
/** The index key is as old as its key store. */
const madeAt = 'with the key store'

/**
 * The hasher of this key store; makes its random index key the first time. The key is wrapped like any other, so that a
 * change of the master key changes no hash.
 */
export const openHasher = async (keyStore: Driver, masters: MasterKeys, randomBytes: RandomBytes): Promise<Hasher> => {
  const id = `index-${version}`
  const read = () => keyStore.query('SELECT master_id, wrapped FROM keys WHERE id = ?', [id])
  let [row] = await read()
  if (!row) {
    const { masterId, wrapped } = masters.wrap(id, randomBytes(32))
    await keyStore.commit([
      {
        sql: 'INSERT INTO keys (id, master_id, wrapped, made_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        params: [id, masterId, wrapped, madeAt],
      },
    ])
    // Read again: when two processes start at once, the first one's key is the key of both.
    ;[row] = await read()
  }
  const found = KeyRow.safeParse(row)
  if (!found.success) throw new Fault('keys/missing')
  const { master_id, wrapped } = found.data
  return makeHasher(version, createSecretKey(masters.unwrap(id, { masterId: master_id, wrapped })))
}

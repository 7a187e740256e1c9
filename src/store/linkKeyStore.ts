import { z } from 'zod'
import { Fault } from '../fault.ts'
import type { Driver } from './driver.ts'
import { newId } from './newId.ts'
import type { RandomBytes } from './sealing/seal.ts'

/**
 * Makes sure that these records and this key store belong together, and marks both the first time. Without this, a wrong
 * ATTUNE_KEYSTORE would let every draft look new and be written over.
 *
 * @throws Fault `keys/missing` when the records belong to another key store
 */
export const linkKeyStore = async (data: Driver, keyStore: Driver, randomBytes: RandomBytes): Promise<void> => {
  await keyStore.commit([
    {
      sql: 'INSERT INTO identity (one, id) VALUES (1, ?) ON CONFLICT DO NOTHING',
      params: [newId(randomBytes)],
    },
  ])
  const id = idOf(await keyStore.query('SELECT id FROM identity', []))
  await data.commit([
    { sql: 'INSERT INTO keystore_link (one, keystore) VALUES (1, ?) ON CONFLICT DO NOTHING', params: [id] },
  ])
  if (idOf(await data.query('SELECT keystore AS id FROM keystore_link', [])) !== id) throw new Fault('keys/missing')
}

const idOf = (rows: unknown): string => z.tuple([z.object({ id: z.string() })]).parse(rows)[0].id

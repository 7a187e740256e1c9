import { z } from 'zod'
import type { Driver } from '../driver.ts'
import { readRow } from '../readRow.ts'
import { type MasterKey, makeMasterKeys } from '../sealing/makeMasterKeys.ts'
import type { RandomBytes } from '../sealing/seal.ts'

export type Rotated =
  | { readonly is: 'done'; readonly newest: string; readonly rewrapped: number; readonly kept: number }
  /** Keys wrapped by master keys that were not given: nothing was changed. */
  | { readonly is: 'unknown-masters'; readonly ids: readonly string[] }

const KeyRow = z.object({ id: z.string(), master_id: z.string(), wrapped: z.instanceof(Uint8Array) })
const MasterRow = z.object({ master_id: z.string() })

/** One commit: a few milliseconds in which the service waits for nothing but its own next new key. */
const mostAtOnce = 500

/**
 * Wraps every key of the key store, the index key too, with the newest master key. What the keys seal is not touched, so
 * no record and no look-up changes. Stopped in the middle it has lost nothing and goes on when run again. Safe while the
 * service runs with both masters: a row is changed only if it is still as it was read, and none is ever put back.
 */
export const rotateKeys = async (
  keyStore: Driver,
  masterKeys: readonly MasterKey[],
  randomBytes: RandomBytes,
): Promise<Rotated> => {
  const masters = makeMasterKeys(masterKeys, randomBytes)
  const newest = masterKeys[0]?.id ?? ''
  const used = (await keyStore.query('SELECT DISTINCT master_id FROM keys ORDER BY master_id', [])).map(
    (row) => readRow(MasterRow, row).master_id,
  )
  const unknown = used.filter((id) => !masterKeys.some((master) => master.id === id))
  if (unknown.length > 0) return { is: 'unknown-masters', ids: unknown }

  const pass = async (): Promise<{ rewrapped: number; kept: number }> => {
    let [rewrapped, kept, after] = [0, 0, '']
    for (;;) {
      const rows = (
        await keyStore.query('SELECT id, master_id, wrapped FROM keys WHERE id > ? ORDER BY id LIMIT ?', [
          after,
          mostAtOnce,
        ])
      ).map((row) => readRow(KeyRow, row))
      const old = rows.filter((row) => row.master_id !== newest)
      if (old.length > 0)
        await keyStore.commit(
          old.map(({ id, master_id, wrapped }) => {
            const anew = masters.wrap(id, masters.unwrap(id, { masterId: master_id, wrapped }))
            return {
              sql: 'UPDATE keys SET master_id = ?, wrapped = ? WHERE id = ? AND master_id = ?',
              params: [anew.masterId, anew.wrapped, id, master_id],
            }
          }),
        )
      rewrapped += old.length
      kept += rows.length - old.length
      after = rows.at(-1)?.id ?? after
      if (rows.length < mostAtOnce) return { rewrapped, kept }
    }
  }

  // Again until nothing is left: a service that still has the old master in front makes keys under it meanwhile.
  const first = await pass()
  let rewrapped = first.rewrapped
  for (let again = first; again.rewrapped > 0; rewrapped += again.rewrapped) again = await pass()
  await keyStore.scrub()
  return { is: 'done', newest, rewrapped, kept: first.kept }
}

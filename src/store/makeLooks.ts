import { z } from 'zod'
import { Fault, type FaultCode } from '../fault.ts'
import type { Driver } from './driver.ts'
import { readRow } from './readRow.ts'
import type { MasterKey } from './sealing/makeMasterKeys.ts'

type Look = () => Promise<'ok' | FaultCode>

/** Whether each part of the store is as it should be. Never throws. */
export type Looks = {
  readonly database: Look
  readonly keyStore: Look
  /**
   * Whether every key can be unwrapped by the master keys given. Reads all of them, so once it was so it stays so: the
   * other way round it is asked again.
   */
  readonly masterKey: Look
}

const MasterRow = z.object({ master_id: z.string() })

export const makeLooks = (driver: Driver, keyStore: Driver, masterKeys: readonly MasterKey[]): Looks => {
  const look =
    (work: () => Promise<'ok' | FaultCode>): Look =>
    () =>
      work().catch((cause: unknown) => (cause instanceof Fault ? cause.code : 'store/broken'))
  /** A commit of nothing still takes and lets go of what a turn needs. */
  const takesWrites = async (one: Driver): Promise<'ok'> => {
    await one.commit([])
    return 'ok'
  }
  let areKnown = false
  return {
    database: look(() => takesWrites(driver)),
    keyStore: look(() => takesWrites(keyStore)),
    masterKey: look(async () => {
      if (areKnown) return 'ok'
      const rows = await keyStore.query('SELECT DISTINCT master_id FROM keys', [])
      const used = rows.map((row) => readRow(MasterRow, row).master_id)
      areKnown = used.every((id) => masterKeys.some((master) => master.id === id))
      return areKnown ? 'ok' : 'keys/unknown-master'
    }),
  }
}

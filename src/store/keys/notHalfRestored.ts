import { existsSync } from 'node:fs'
import { Fault } from '../../fault.ts'
import { restoreMark } from './restoreMark.ts'

/**
 * Nothing is served, copied or wrapped anew while of records and keys perhaps only one is restored.
 *
 * @throws Fault `store/unfinished-restore`
 */
export const notHalfRestored = (records: string): void => {
  if (existsSync(restoreMark(records))) throw new Fault('store/unfinished-restore')
}

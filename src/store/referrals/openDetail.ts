import type { z } from 'zod'
import { Fault } from '../../fault.ts'
import type { Instant } from '../../time/instant.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { TaskDetail, taskPlace } from './sealedReferral.ts'
import type { TaskRow } from './taskRow.ts'

/** @throws Fault `keys/missing`: a task that stands in the list and does not open is a fault, not an absence */
export const openDetail = async (
  { keys }: StoreParts,
  { id, key_id, detail }: TaskRow,
  now: Instant,
): Promise<z.infer<typeof TaskDetail>> => {
  const key = await keys.get(key_id, now)
  if (!key) throw new Fault('keys/missing')
  return unsealJson(TaskDetail, key.secret, taskPlace(id), detail)
}

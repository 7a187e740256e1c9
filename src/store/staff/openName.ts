import type { Instant } from '../../time/instant.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { SealedStaff, staffPlace } from './sealedStaff.ts'

type Sealed = { readonly id: string; readonly key_id: string; readonly sealed: Uint8Array }

/** Somebody's name. Without its key there is a person all the same, and their access can be ended: then it is empty. */
export const openName = async (
  { keys }: Pick<StoreParts, 'keys'>,
  { id, key_id, sealed }: Sealed,
  now: Instant,
): Promise<string> => {
  const key = await keys.get(key_id, now)
  return key ? unsealJson(SealedStaff, key.secret, staffPlace(id), sealed).name : ''
}

import { z } from 'zod'
import { Fault } from '../../fault.ts'
import type { Instant } from '../../time/instant.ts'
import { unlessSealed } from '../sealing/unlessSealed.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { mentions } from './mentions.ts'

/** Something sealed, by what it is sealed for; `null` or empty where there is none, or none any more. */
export type SealedPart = {
  readonly keyId: string
  readonly place: string
  readonly sealed: Uint8Array | null
}

/** Whether a number stands in any of these; `sealed` when in none that opens, and one of them does not. */
export const isMentioned = async (
  { keys }: Pick<StoreParts, 'keys'>,
  parts: readonly SealedPart[],
  digits: string,
  now: Instant,
): Promise<boolean | 'sealed'> => {
  const stands = async ({ keyId, place, sealed }: SealedPart): Promise<boolean> => {
    if (sealed === null || sealed.length === 0) return false
    const key = await keys.get(keyId, now)
    if (!key) throw new Fault('keys/missing')
    return mentions(unsealJson(z.json(), key.secret, place, sealed), digits)
  }
  let answer: boolean | 'sealed' = false
  for (const part of parts) {
    const one = await unlessSealed(stands(part))
    if (one === true) return true
    if (one === 'sealed') answer = one
  }
  return answer
}

import { createDecipheriv, type KeyObject } from 'node:crypto'
import { Fault } from '../../fault.ts'
import { sealFormat } from './seal.ts'

/**
 * Opens what `seal` made for the same key and place.
 *
 * @throws Fault `keys/tampered` when the bytes were changed, or sealed by another key or for another place
 */
export const unseal = (key: KeyObject, place: string, sealed: Uint8Array): Uint8Array => {
  const { version, iv, header, algorithm } = sealFormat
  if (sealed[0] !== version || sealed.length < header) throw new Fault('keys/tampered', undefined, `(${place})`)
  try {
    const decipher = createDecipheriv(algorithm, key, sealed.subarray(1, 1 + iv), { authTagLength: sealFormat.tag })
    decipher.setAAD(Buffer.from(place))
    decipher.setAuthTag(sealed.subarray(1 + iv, header))
    const plain = decipher.update(sealed.subarray(header))
    // GCM holds nothing back: the end adds no byte, and throws for what was tampered with.
    decipher.final()
    return plain
  } catch (cause) {
    throw new Fault('keys/tampered', cause, `(${place})`)
  }
}

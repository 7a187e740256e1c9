import { hkdfSync } from 'node:crypto'

/** A secret for one purpose, made from a master key: nothing else has to be kept or handed out. */
export const deriveSecret = (masterKey: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', masterKey, new Uint8Array(0), `attune/${purpose}`, 32))

import { createSecretKey } from 'node:crypto'
import { Fault } from '../../fault.ts'
import { placeOf } from './placeOf.ts'
import { type RandomBytes, seal } from './seal.ts'
import { unseal } from './unseal.ts'

/** A master key as configured: 32 bytes, under a short name that is stored beside what it wraps. */
export type MasterKey = { readonly id: string; readonly key: Uint8Array }

type Wrapped = { readonly masterId: string; readonly wrapped: Uint8Array }

export type MasterKeys = {
  /** Wraps with the newest. */
  readonly wrap: (keyId: string, key: Uint8Array) => Wrapped
  /** Unwraps with whichever wrapped it. Faults: `keys/unknown-master`, `keys/tampered`. */
  readonly unwrap: (keyId: string, wrapped: Wrapped) => Uint8Array
}

/**
 * The master keys, newest first. To rotate: put the new one in front and keep the old ones until nothing is wrapped by
 * them.
 *
 * @throws Fault `config/invalid` when there is none or one has not 32 bytes
 */
export const makeMasterKeys = (masters: readonly MasterKey[], randomBytes: RandomBytes): MasterKeys => {
  const secrets = masters.map(({ id, key }) => ({ id, secret: createSecretKey(key) }))
  const [newest] = secrets
  if (!newest) throw new Fault('config/invalid', undefined, 'There is no master key.')
  for (const { id, key } of masters)
    if (key.length !== 32) throw new Fault('config/invalid', undefined, `Master key ${id} must have 32 bytes.`)
  const place = (keyId: string, masterId: string): string => placeOf('keys', `${keyId}|${masterId}`, 'wrapped')

  return {
    wrap: (keyId, key) => ({
      masterId: newest.id,
      wrapped: seal(newest.secret, place(keyId, newest.id), key, randomBytes),
    }),
    unwrap: (keyId, { masterId, wrapped }) => {
      const master = secrets.find(({ id }) => id === masterId)
      if (!master) throw new Fault('keys/unknown-master', undefined, `It is called ${masterId}.`)
      return unseal(master.secret, place(keyId, masterId), wrapped)
    },
  }
}

import { createHmac, type KeyObject } from 'node:crypto'

/** Keyed hashes: the same value gives the same text, and without the index key nobody can try values out. */
export type Hasher = {
  /** Stored beside each look-up, for the day the index key or the way a value is normalised changes. */
  readonly version: number
  /** Parts are hashed with their lengths, so that ('a', 'bc') and ('ab', 'c') differ. */
  readonly hash: (kind: string, ...parts: readonly string[]) => string
}

export const makeHasher = (version: number, indexKey: KeyObject): Hasher => ({
  version,
  hash: (kind, ...parts) =>
    createHmac('sha256', indexKey)
      .update(JSON.stringify([kind, ...parts]))
      .digest('base64url'),
})

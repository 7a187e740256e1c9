import type { RandomBytes } from '../sealing/seal.ts'

const pool = 4_096

/**
 * The same chance, fetched a few thousand bytes at a time: asking for twelve costs as much as for thousands, and nearly as
 * much as the sealing they are for (measured: 3.6 us against 4.4). No byte is given out twice.
 */
export const pooledBytes = (randomBytes: RandomBytes): RandomBytes => {
  let bytes: Uint8Array = new Uint8Array(0)
  let used = 0
  return (count) => {
    if (count > pool) return randomBytes(count)
    if (used + count > bytes.length) {
      bytes = randomBytes(pool)
      used = 0
    }
    used += count
    return bytes.subarray(used - count, used)
  }
}

import type { KeyObject } from 'node:crypto'
import type { z } from 'zod'
import { Fault } from '../../fault.ts'
import { unseal } from './unseal.ts'

/**
 * Opens a JSON value and parses it.
 *
 * @throws Fault `keys/tampered` when it does not open, `store/broken` when it opens but has another shape: it was written
 * by a version of the program whose records this one no longer reads. The message names the place and never a value,
 * nor a field, whose name may be somebody's own word.
 */
export const unsealJson = <T>(schema: z.ZodType<T>, key: KeyObject, place: string, sealed: Uint8Array): T => {
  const opened = unseal(key, place, sealed)
  const read = schema.safeParse(plainJson(opened))
  if (read.success) return read.data
  const what = read.error.issues.map(({ code }) => code).join(', ')
  throw new Fault('store/broken', undefined, `A record has another shape than expected (${place}: ${what}).`)
}

/** `undefined` for what is no JSON: the parser's own message would quote it. */
const plainJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}

import type { KeyObject } from 'node:crypto'
import { type RandomBytes, seal } from './seal.ts'

/** Seals a plain JSON value for its place. */
export const sealJson = (key: KeyObject, place: string, value: unknown, randomBytes: RandomBytes): Uint8Array =>
  seal(key, place, Buffer.from(JSON.stringify(value)), randomBytes)

import type { RandomBytes } from './sealing/seal.ts'

/** 32 hex digits of chance. */
export const newId = (randomBytes: RandomBytes): string => Buffer.from(randomBytes(16)).toString('hex')

import { scrypt, timingSafeEqual } from 'node:crypto'
import type { HiddenWord } from '../../conversation/wayBack/ways.ts'
import type { RandomBytes } from '../sealing/seal.ts'
import { atMost } from './atMost.ts'

/**
 * About a tenth of a second and 32 MiB a word, off the event loop. The word is short, and somebody at home may guess at
 * it; every guess is to be dear, also for whoever holds the database and its keys.
 */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const
const saltBytes = 16
const hashBytes = 32

/** A word hashed with a salt of its own. */
export const hideWord = async (word: string, randomBytes: RandomBytes): Promise<HiddenWord> => {
  const salt = Buffer.from(randomBytes(saltBytes))
  return { salt: salt.toString('base64url'), hash: (await slowly(word, salt)).toString('base64url') }
}

/** Whether it is the word. Without one to compare it takes as long, and is not. */
export const isWord = async (word: string, hidden: HiddenWord | undefined): Promise<boolean> => {
  const salt = hidden === undefined ? Buffer.alloc(saltBytes) : Buffer.from(hidden.salt, 'base64url')
  const made = await slowly(word, salt)
  const kept = hidden === undefined ? Buffer.alloc(hashBytes) : Buffer.from(hidden.hash, 'base64url')
  return kept.length === made.length && timingSafeEqual(kept, made) && hidden !== undefined
}

/**
 * Two at a time for the whole process: other work needs the same threads, and nobody may fill the memory by guessing.
 * Two hundred wait some ten seconds.
 */
const inTurn = atMost(2, 200)

const slowly = (word: string, salt: Uint8Array): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(word, salt, hashBytes, cost, (error, made) => (error === null ? resolve(made) : reject(error)))
      }),
  )

import { createSecretKey, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { pooledBytes } from '../../src/store/ledger/pooledBytes.ts'
import { sealJson } from '../../src/store/sealing/sealJson.ts'
import { unsealJson } from '../../src/store/sealing/unsealJson.ts'
import { payload } from './queue.ts'

const key = createSecretKey(randomBytes(32))
const chance = pooledBytes(randomBytes)
const SealedJob = z.object({ sealed: z.string() })
const Payload = z.object({ to: z.string(), words: z.string() })
let made = 0

/** What a job of another queue holds, and does, when it keeps its content sealed as the ledger does. */
export const sealedJobs = {
  /** A name that would be the same if it were planned again, and what it sends. */
  make: () => {
    made += 1
    const name = `appointment:${made}/reminder/person-${made}/1`
    return { name, data: { sealed: Buffer.from(sealJson(key, 'job', payload, chance)).toString('base64') } }
  },
  open: (data: unknown): unknown =>
    unsealJson(Payload, key, 'job', Buffer.from(SealedJob.parse(data).sealed, 'base64')),
  reference: (id: string): string => Buffer.from(sealJson(key, 'reference', id, chance)).toString('base64url'),
} as const

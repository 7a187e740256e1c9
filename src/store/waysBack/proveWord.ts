import { z } from 'zod'
import type { Address } from '../../conversation/inbound.ts'
import type { Proved, WayTo } from '../../conversation/wayBack/ways.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { caseOf } from './caseOf.ts'
import { codeHash } from './codeHash.ts'
import { isWord } from './hideWord.ts'
import { SealedWay, wayPlace } from './sealedWay.ts'
import { spendTries } from './spendTries.ts'

const Row = z.object({ key_id: z.string(), sealed: z.instanceof(Uint8Array) })

/** A draft's way ends at the very instant the draft does, swept or not; a case's with the case. */
const find = `
  SELECT w.key_id, w.sealed FROM ways_back w LEFT JOIN conversations c ON c.address_hash = w.address_hash
  WHERE w.code_hash = ? AND (w.case_id IS NOT NULL OR (c.key_id IS NOT NULL AND c.expires_at > ?))`

/**
 * Whether this code and this word belong together, and where they lead. A try is spent first; a code that does not exist
 * is counted and takes as long as a wrong word does.
 */
export const proveWord = async (
  parts: StoreParts,
  code: string,
  word: string,
  by: Address | undefined,
  now: Instant,
): Promise<Proved> => {
  const { hasher } = parts
  const hash = codeHash(hasher, code)
  const whose = [
    hasher.hash('way-back-code', code),
    ...(by === undefined ? [] : [hasher.hash('way-back-by', by.channel, by.conversation)]),
  ]
  const spent = await spendTries(parts, whose, now)
  if (spent.is === 'locked') return spent
  const way = await wayOf(parts, hash, now)
  const isRight = await isWord(word, way?.word)
  const to = isRight && way !== undefined ? await whereTo(parts, way, now) : undefined
  const { minutes, isLast } = spent
  if (to === undefined) return { is: 'wrong', isLast, ...(minutes === undefined ? {} : { minutes }) }
  await parts.driver.commit(spent.giveBack)
  return { is: 'right', way: to }
}

const wayOf = async ({ driver, keys }: StoreParts, hash: string, now: Instant): Promise<SealedWay | undefined> => {
  const [first] = await driver.query(find, [hash, now])
  if (!first) return undefined
  const row = readRow(Row, first)
  const key = await keys.get(row.key_id, now)
  return key && unsealJson(SealedWay, key.secret, wayPlace(hash), row.sealed)
}

const whereTo = async (parts: StoreParts, { to }: SealedWay, now: Instant): Promise<WayTo | undefined> => {
  if (to.is === 'draft') return to
  const sent = await caseOf(parts, to.reference, to.team, now)
  return sent && { ...to, isOver: sent.status === 'closed' }
}

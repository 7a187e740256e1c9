import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { openTurn, TurnRow } from '../turns/openTurn.ts'
import { statePlace } from '../turns/sealedTurn.ts'
import { eachRow } from './eachRow.ts'
import type { Subject } from './findHeld.ts'
import { mentions } from './mentions.ts'

const ConversationRow = z.object({ after: z.string(), key_id: z.string(), state: z.instanceof(Uint8Array) })
const AnyObject = z.record(z.string(), z.json())
const live =
  'SELECT id AS after, key_id, state FROM conversations WHERE key_id IS NOT NULL AND id > ? ORDER BY id LIMIT ?'

/** Conversations whose words are kept in which this number was said; and the cases under whose key it was. */
export const conversationsWith = async (
  parts: StoreParts,
  digits: string,
  now: Instant,
): Promise<readonly Subject[]> => {
  const found: Subject[] = []
  for await (const { after: id, key_id, state } of eachRow(parts.driver, live, ConversationRow, '')) {
    const key = await parts.keys.get(key_id, now)
    const stands = key && mentions(unsealJson(AnyObject, key.secret, statePlace(id), state), digits)
    if (stands) found.push({ is: 'conversation', id })
    found.push(...(await turnsWith(parts, id, digits, now)))
  }
  return found
}

const SaidRow = TurnRow.extend({ case_id: z.string().nullable() })
const said = `SELECT t.no, t.key_id, t.sealed, t.own_key_id, t.own_sealed, c.id AS case_id
  FROM turns t LEFT JOIN cases c ON c.key_id = t.key_id WHERE t.conversation_id = ? ORDER BY t.no`

const turnsWith = async (parts: StoreParts, id: string, digits: string, now: Instant): Promise<readonly Subject[]> => {
  const found: Subject[] = []
  for (const row of await parts.driver.query(said, [id])) {
    const { case_id: caseId, ...turn } = readRow(SaidRow, row)
    if (!mentions(await openTurn(parts, id, turn, now), digits)) continue
    found.push(caseId === null ? { is: 'conversation', id } : { is: 'case', id: caseId })
  }
  return found
}

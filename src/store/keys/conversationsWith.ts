import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { TurnRow } from '../turns/openTurn.ts'
import { ownPlace, statePlace, turnPlace } from '../turns/sealedTurn.ts'
import { eachRow } from './eachRow.ts'
import { isMentioned } from './isMentioned.ts'
import type { Note } from './searchHeld.ts'

const ConversationRow = z.object({ after: z.string(), key_id: z.string(), state: z.instanceof(Uint8Array) })
const live =
  'SELECT id AS after, key_id, state FROM conversations WHERE key_id IS NOT NULL AND id > ? ORDER BY id LIMIT ?'

/** Conversations whose words are kept in which this number was said; and the cases under whose key it was. */
export const conversationsWith = async (parts: StoreParts, digits: string, now: Instant, note: Note): Promise<void> => {
  for await (const { after: id, key_id: keyId, state } of eachRow(parts.driver, live, ConversationRow, '')) {
    const said = [{ keyId, place: statePlace(id), sealed: state }]
    note({ is: 'conversation', id }, await isMentioned(parts, said, digits, now))
    await turnsWith(parts, id, digits, now, note)
  }
}

const SaidRow = TurnRow.extend({ case_id: z.string().nullable() })
const said = `SELECT t.no, t.key_id, t.sealed, t.own_key_id, t.own_sealed, c.id AS case_id
  FROM turns t LEFT JOIN cases c ON c.key_id = t.key_id WHERE t.conversation_id = ? ORDER BY t.no`

const turnsWith = async (parts: StoreParts, id: string, digits: string, now: Instant, note: Note): Promise<void> => {
  for (const row of await parts.driver.query(said, [id])) {
    const { case_id: caseId, no, key_id, sealed, own_key_id, own_sealed } = readRow(SaidRow, row)
    const turn = [
      { keyId: key_id, place: turnPlace(id, no), sealed },
      ...(own_key_id === null ? [] : [{ keyId: own_key_id, place: ownPlace(id, no), sealed: own_sealed }]),
    ]
    note(
      caseId === null ? { is: 'conversation', id } : { is: 'case', id: caseId },
      await isMentioned(parts, turn, digits, now),
    )
  }
}

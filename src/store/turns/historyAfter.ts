import { z } from 'zod'
import type { Address } from '../../conversation/inbound.ts'
import type { HistoryEntry } from '../../conversation/ports.ts'
import { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { findConversation } from './findConversation.ts'
import { openTurn, TurnRow } from './openTurn.ts'
import type { SealedTurn } from './sealedTurn.ts'

const Row = z.object({ ...TurnRow.shape, at: Instant, first_no: z.int() })

/** What was said after number `afterNo`, in order. A turn whose key was erased is skipped; its numbers stay used. */
export const historyAfter = async (
  parts: StoreParts,
  address: Address,
  afterNo: number,
  now: Instant,
): Promise<readonly HistoryEntry[]> => {
  const found = await findConversation(parts, address, null, now)
  if (!found?.live) return []
  const rows = await parts.driver.query(
    `SELECT no, at, first_no, key_id, sealed, own_key_id, own_sealed FROM turns
      WHERE conversation_id = ? AND last_no > ? ORDER BY last_no, no`,
    [found.id, afterNo],
  )
  const entries: HistoryEntry[] = []
  for (const row of rows) {
    const { at, first_no, ...sealed } = readRow(Row, row)
    const turn = await openTurn(parts, found.id, sealed, now)
    if (!turn) continue
    entries.push(...entriesOf(turn).map((entry, index) => ({ no: first_no + index, at, entry })))
  }
  return entries.filter((entry) => entry.no > afterNo)
}

const entriesOf = ({ inbound, replies }: SealedTurn): readonly HistoryEntry['entry'][] => [
  ...(inbound ? [{ from: 'person', inbound } as const] : []),
  ...replies.map((reply) => ({ from: 'service', reply }) as const),
]

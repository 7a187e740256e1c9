import { z } from 'zod'
import { readCode } from '../../conversation/wayBack/readCode.ts'
import type { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'
import { codeHash } from '../waysBack/codeHash.ts'
import { erasureRows } from './erasureRows.ts'

/** A case; or what belongs to none: a conversation, a task that it made, or an effect. */
export type Subject = { readonly is: 'case' | 'conversation' | 'task' | 'effect'; readonly id: string }

type FoundHeld =
  | { readonly is: 'found'; readonly subject: Subject }
  | { readonly is: 'erased'; readonly at: Instant }
  | { readonly is: 'unknown' }

const Row = z.object({ kind: z.enum(['case', 'conversation', 'task', 'effect']), id: z.string() })

/** What a row with `case_id` or without belongs to. A task of a case leads to the case. */
const sql = `
  SELECT 'case' AS kind, case_id AS id FROM referrals WHERE reference = ?
  UNION SELECT 'case', id FROM cases WHERE id = ?
  UNION SELECT 'case', case_id FROM tasks WHERE id = ? AND case_id IS NOT NULL
  UNION SELECT 'case', case_id FROM ways_back WHERE code_hash = ? AND case_id IS NOT NULL
  UNION SELECT 'conversation', c.id FROM ways_back w JOIN conversations c ON c.address_hash = w.address_hash
    WHERE w.code_hash = ? AND w.case_id IS NULL
  UNION SELECT 'conversation', id FROM conversations WHERE id = ? AND key_id IS NOT NULL
  UNION SELECT 'conversation', conversation_id FROM tasks WHERE conversation_id = ? AND case_id IS NULL
  UNION SELECT 'task', id FROM tasks WHERE id = ? AND case_id IS NULL
  UNION SELECT 'effect', id FROM effects WHERE id = ? AND case_id IS NULL`

/**
 * What a reference or a code leads to (`K7M-4PX2`, however it is typed), or the id of a case, of a conversation, of a
 * task, or of an effect.
 */
export const findHeld = async (
  { driver, hasher }: Pick<StoreParts, 'driver' | 'hasher'>,
  which: string,
): Promise<FoundHeld> => {
  const code = readCode(which)
  const hash = codeHash(hasher, code)
  const [row] = await driver.query(sql, [code, which, which, hash, hash, which, which, which, which])
  if (row) {
    const { kind, id } = readRow(Row, row)
    return { is: 'found', subject: { is: kind, id } }
  }
  const erased = (await erasureRows().read(driver)).find(({ caseId }) => caseId === which)
  return erased ? { is: 'erased', at: erased.erasedAt } : { is: 'unknown' }
}

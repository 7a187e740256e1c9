import { z } from 'zod'
import type { Instant } from '../../time/instant.ts'
import type { Driver } from '../driver.ts'
import { readRow } from '../readRow.ts'
import { erasureRows } from './erasureRows.ts'

type FoundCase =
  | { readonly is: 'found'; readonly caseId: string }
  | { readonly is: 'erased'; readonly at: Instant }
  | { readonly is: 'unknown' }

const Row = z.object({ id: z.string() })

/** The case of a reference (`K7M-4PX2`, in any case of letters) or of a case's own id. */
export const findCase = async (driver: Driver, which: string): Promise<FoundCase> => {
  const [row] = await driver.query(
    'SELECT case_id AS id FROM referrals WHERE reference = ? UNION SELECT id FROM cases WHERE id = ?',
    [which.toUpperCase(), which],
  )
  if (row) return { is: 'found', caseId: readRow(Row, row).id }
  const erased = (await erasureRows().read(driver)).find(({ caseId }) => caseId === which)
  return erased ? { is: 'erased', at: erased.erasedAt } : { is: 'unknown' }
}

import { z } from 'zod'
import { type Instant, plusMillis } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { destroyDoomed } from '../turns/destroyDoomed.ts'
import type { CaseParts } from './caseParts.ts'
import { caseRows } from './caseRows.ts'
import { lateCases } from './lateCases.ts'

/** Far longer than anything is under way, or a key is kept in memory, and than two clocks differ. */
const lately = 24 * 60 * 60 * 1000
const Keys = z.object({ key_ids: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))) })

/**
 * What an erasure by another process leaves to a running service: to forget its keys, and to take out what was being written
 * in that very moment. Answers of how many cases there was still something. Reads nothing from end to end but the list of
 * erasures, so it may be done every few seconds.
 */
export const eraseLate = async (parts: CaseParts, now: Instant): Promise<number> => {
  const { driver, keys } = parts
  const since = plusMillis(now, -lately)
  const erased = await driver.query('SELECT key_ids FROM erasures WHERE erased_at >= ?', [since])
  if (erased.length === 0) return 0
  keys.forget(erased.flatMap((row) => readRow(Keys, row).key_ids))
  const late = await lateCases(driver, since)
  for (const id of late) await driver.commit(caseRows(id))
  if (late.length > 0) await destroyDoomed(parts)
  return late.length
}

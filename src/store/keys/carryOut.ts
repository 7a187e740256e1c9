import type { CaseParts } from './caseParts.ts'
import type { Erasure } from './erasure.ts'
import { erasureRows } from './erasureRows.ts'
import { erasureStatements } from './erasureStatements.ts'
import { heldOn } from './heldOn.ts'
import { scrubRecords } from './scrubRecords.ts'

/**
 * Erases, in an order in which a stop anywhere is made good by the next start: first the list that outlives everything,
 * then the records, then the keys. From the first step on it will happen. Looks again after the records: what was said while
 * it looked the first time may have keys of its own.
 */
export const carryOut = async ({ driver, keyStore, keys, list }: CaseParts, asked: Erasure): Promise<Erasure> => {
  let erasure = asked
  for (;;) {
    const held = await heldOn(driver, asked.caseId, asked.erasedAt, erasure.keyIds)
    const isFirst = erasure === asked
    if (!isFirst && held.keyIds.length === erasure.keyIds.length) break
    erasure = { ...asked, keyIds: held.keyIds }
    await list.add([erasure])
    await driver.commit(erasureStatements(erasure, held))
  }
  await keys.destroy(erasure.keyIds)
  await keyStore.commit([erasureRows().write(erasure)])
  // Tidiness: what is left in the files is unreadable without its key, so failing here must not hide that it is done.
  await scrubRecords(driver).catch(() => undefined)
  return erasure
}

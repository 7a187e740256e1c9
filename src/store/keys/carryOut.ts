import { Fault } from '../../fault.ts'
import type { CaseParts } from './caseParts.ts'
import type { Erasure } from './erasure.ts'
import { erasureRows } from './erasureRows.ts'
import { erasureStatements } from './erasureStatements.ts'
import { heldOn } from './heldOn.ts'
import { joinErasures } from './joinErasures.ts'
import { scrubRecords } from './scrubRecords.ts'

/** A round for each thing somebody says meanwhile: whoever is quicker more often than this is no person. */
const mostTries = 32

/**
 * Erases, in an order in which a stop anywhere is made good by the next start: first the list that outlives everything,
 * then the records, then the keys. From the first step on it will happen. Looks again after the records: what was said while
 * it looked the first time may have keys of its own; or it was sent, and its keys are those of a case that stays. The list
 * forgets nothing, so a key may be listed that is not destroyed: `heldOn` never answers it.
 *
 * @throws Fault `store/conflict` when it is never done with; it is listed, and the next start goes on
 */
export const carryOut = async (
  { driver, keyStore, keys, list }: CaseParts,
  asked: Erasure,
): Promise<{ readonly listed: Erasure; readonly destroyed: readonly string[] }> => {
  let listed = asked
  let isOut = false
  for (let tries = 0; tries < mostTries; tries += 1) {
    const held = await heldOn(driver, asked.caseId, asked.erasedAt, listed.keyIds)
    const [all = asked] = joinErasures([listed, { ...asked, keyIds: held.keyIds }])
    if (isOut && all.keyIds.length === listed.keyIds.length) {
      await keys.destroy(held.keyIds)
      await keyStore.commit([erasureRows().write(listed)])
      // Tidiness: what is left in the files is unreadable without its key, so failing here must not hide that it is done.
      await scrubRecords(driver).catch(() => undefined)
      return { listed, destroyed: held.keyIds }
    }
    listed = all
    await list.add([listed])
    const { ok } = await driver.commit(erasureStatements(listed, held))
    isOut = ok
  }
  throw new Fault('store/conflict')
}

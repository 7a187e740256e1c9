import type { Driver } from '../driver.ts'
import { destroyDoomed } from '../turns/destroyDoomed.ts'
import { carryOut } from './carryOut.ts'
import type { CaseParts } from './caseParts.ts'
import { caseTables } from './caseTables.ts'
import { erasureRows } from './erasureRows.ts'
import { joinErasures } from './joinErasures.ts'
import { missingFrom } from './missingFrom.ts'

/**
 * Before anything is served: whatever one of the three places of the erasure list knows is carried out wherever it is
 * not known yet, so that records or keys from an older backup are erased again. Answers how many cases were.
 */
export const replayErasures = async (parts: CaseParts): Promise<number> => {
  const { driver, keyStore, list } = parts
  const places = await Promise.all([list.all(), erasureRows().read(driver), erasureRows().read(keyStore)])
  const known = joinErasures(places.flat())
  const late = known.length > 0 ? await lateRows(driver) : []
  const due = joinErasures([
    ...places.flatMap((place) => missingFrom(place, known)),
    ...known.filter(({ caseId }) => late.includes(caseId)),
  ])
  for (const erasure of due) await carryOut(parts, erasure)
  if (due.length > 0) await destroyDoomed(parts)
  return due.length
}

/** Erased cases that a row names again: it was being written by the service while the case was erased. */
const lateRows = async (driver: Driver): Promise<readonly unknown[]> => {
  const found = await Promise.all(
    caseTables.map(({ table }) =>
      driver.query(`SELECT DISTINCT case_id FROM ${table} WHERE case_id IN (SELECT case_id FROM erasures)`, []),
    ),
  )
  return found.flat().map((row) => row['case_id'])
}

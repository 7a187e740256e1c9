import { destroyDoomed } from '../turns/destroyDoomed.ts'
import { carryOut } from './carryOut.ts'
import type { CaseParts } from './caseParts.ts'
import { erasureRows } from './erasureRows.ts'
import { joinErasures } from './joinErasures.ts'
import { lateCases } from './lateCases.ts'
import { missingFrom } from './missingFrom.ts'

/**
 * Before anything is served: whatever one of the three places of the erasure list knows is carried out wherever it is
 * not known yet, so that records or keys from an older backup are erased again. Answers how many cases were.
 */
export const replayErasures = async (parts: CaseParts): Promise<number> => {
  const { driver, keyStore, list } = parts
  const places = await Promise.all([list.all(), erasureRows().read(driver), erasureRows().read(keyStore)])
  const known = joinErasures(places.flat())
  const late = known.length > 0 ? await lateCases(driver) : []
  const due = joinErasures([
    ...places.flatMap((place) => missingFrom(place, known)),
    ...known.filter(({ caseId }) => late.includes(caseId)),
  ])
  for (const erasure of due) await carryOut(parts, erasure)
  if (due.length > 0) await destroyDoomed(parts)
  return due.length
}

import type { InHand } from '../../ledger/effect.ts'
import type { Instant } from '../../time/instant.ts'
import type { Row } from '../driver.ts'
import { readRow } from '../readRow.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { EffectRow, standingOf } from './effectRow.ts'
import { effectPlace, Reference, referencePlace, SealedEffect } from './sealedEffect.ts'

/**
 * An effect with what it seals; without, when its key was destroyed. One that does not open says why and keeps no other
 * from being claimed.
 */
export const openEffect = async ({ keys }: Pick<StoreParts, 'keys'>, row: Row, now: Instant): Promise<InHand> => {
  const read = readRow(EffectRow, row)
  const standing = standingOf(read)
  try {
    const key = await keys.get(read.key_id, now)
    if (!key) return standing
    const content = unsealJson(SealedEffect, key.secret, effectPlace(read.id), read.sealed)
    if (read.reference === null) return { ...standing, content }
    const bytes = Buffer.from(read.reference, 'base64url')
    return { ...standing, content, reference: unsealJson(Reference, key.secret, referencePlace(read.id), bytes) }
  } catch (fault) {
    return { ...standing, fault }
  }
}

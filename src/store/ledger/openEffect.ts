import type { z } from 'zod'
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
  const { reference, sealed, ...clear } = readRow(EffectRow, row)
  const standing = standingOf(clear)
  try {
    const key = await keys.get(clear.key_id, now)
    if (!key) return standing
    const open = <T>(schema: z.ZodType<T>, place: string, bytes: Uint8Array): T =>
      unsealJson(schema, key.secret, place, bytes)
    return {
      ...standing,
      content: open(SealedEffect, effectPlace(clear.id), sealed),
      ...(reference === null
        ? {}
        : { reference: open(Reference, referencePlace(clear.id), Buffer.from(reference, 'base64url')) }),
    }
  } catch (fault) {
    return { ...standing, fault }
  }
}

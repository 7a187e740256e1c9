import type { InHand } from '../../ledger/effect.ts'
import type { Instant } from '../../time/instant.ts'
import type { Row } from '../driver.ts'
import { readRow } from '../readRow.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { EffectRow, standingOf } from './effectRow.ts'
import { effectPlace, Reference, referencePlace, SealedEffect } from './sealedEffect.ts'

/** An effect with what it seals; without, when its key was destroyed. */
export const openEffect = async ({ keys }: Pick<StoreParts, 'keys'>, row: Row, now: Instant): Promise<InHand> => {
  const { reference, sealed, ...clear } = readRow(EffectRow, row)
  const key = await keys.get(clear.key_id, now)
  const standing = standingOf(clear)
  if (!key) return standing
  return {
    ...standing,
    content: unsealJson(SealedEffect, key.secret, effectPlace(clear.id), sealed),
    ...(reference === null
      ? {}
      : {
          reference: unsealJson(Reference, key.secret, referencePlace(clear.id), Buffer.from(reference, 'base64url')),
        }),
  }
}

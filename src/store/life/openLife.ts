import { z } from 'zod'
import { may } from '../../referrals/access/may.ts'
import type { LifeOpened, LifeStep, Viewer } from '../../referrals/ports.ts'
import { Instant } from '../../time/instant.ts'
import { readRow } from '../readRow.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { findLife } from './findLife.ts'
import { SealedStep, stepPlace } from './sealedStep.ts'

const StepRow = z.object({
  at: Instant,
  kind: z.string(),
  actor: z.string(),
  life_rev: z.int(),
  detail: z.instanceof(Uint8Array),
})
const itsSteps = `SELECT at, kind, actor, life_rev, detail FROM events
  WHERE referral_id = ? AND life_rev IS NOT NULL ORDER BY life_rev`

/**
 * How a referral stands and how it came there. That it was opened is stored before it is shown. Reasons and added words
 * are part of the story: a role that does not read that sees the steps without them.
 */
export const openLife = async (
  parts: StoreParts,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<LifeOpened | undefined> => {
  const actor = { is: 'staff', ...viewer } as const
  const found = await findLife(parts, viewer.team, { id }, now)
  if (found === undefined || may(actor, 'open-referral', found.life) !== 'yes') return undefined
  await parts.driver.commit([
    {
      sql: `INSERT INTO events (case_id, referral_id, team, at, kind, actor) VALUES (?, ?, ?, ?, 'life-opened', ?)`,
      params: [found.caseId, id, viewer.team, now, viewer.name],
    },
  ])
  const readsStory = may(actor, 'read-story', found.life) === 'yes'
  const steps = (await parts.driver.query(itsSteps, [id])).map((row): LifeStep => {
    const { at, kind, actor: who, life_rev: rev, detail } = readRow(StepRow, row)
    const { given, ...way } = unsealJson(SealedStep, found.key.secret, stepPlace(id, rev), detail)
    return { at, kind, actor: who, rev, ...way, ...(readsStory ? { given } : {}) }
  })
  const { refusal, ...life } = found.life
  return { life: readsStory && refusal !== undefined ? { ...life, refusal } : life, steps }
}

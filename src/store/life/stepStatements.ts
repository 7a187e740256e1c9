import type { Applied } from '../../referrals/life/apply.ts'
import type { Statement } from '../driver.ts'
import { stopStatement } from '../ledger/whichStatements.ts'
import { sealJson } from '../sealing/sealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { type LifeFound, lifePlace } from './findLife.ts'
import { movedTaskStatements } from './movedTaskStatements.ts'
import { type SealedStep, stepPlace } from './sealedStep.ts'

/**
 * One step as a commit writes it: the referral, only if it still stands as it was found; its event, append-only; and
 * everything planned for the family stopped, and earlier tasks ended or passed on, where the step says so. The tasks it
 * makes come beside it.
 */
export const stepStatements = (
  { randomBytes }: Pick<StoreParts, 'randomBytes'>,
  { id, caseId, key, life: before }: LifeFound,
  { life, event, causes, looked }: Extract<Applied, { is: 'moved' }>,
): readonly Statement[] => {
  const step: SealedStep = { from: event.from, to: event.to, given: event.given }
  return [
    {
      sql: `UPDATE referrals SET status = ?, rev = ?, owner = ?, holder = ?, holder_id = ?, look_by = ?,
          waits_from = ?, life = ? ${looked ? ', look_told = NULL' : ''}
        WHERE id = ? AND team = ? AND status = ? AND rev = ?`,
      params: [
        ...[life.state, life.rev, life.owner.role, life.owner.name ?? null, life.owner.id ?? null],
        ...[life.lookBy ?? null, life.waitsFrom],
        sealJson(key.secret, lifePlace(id), life, randomBytes),
        ...[id, before.team, before.state, before.rev],
      ],
      expect: 'one',
    },
    {
      sql: `INSERT INTO events (case_id, referral_id, team, at, kind, actor, detail, life_rev)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      params: [
        ...[caseId, id, life.team, event.at, event.kind, event.actor],
        sealJson(key.secret, stepPlace(id, life.rev), step, randomBytes),
        life.rev,
      ],
    },
    ...causes.flatMap((cause) =>
      cause.is === 'stop'
        ? [stopStatement({ which: { caseId }, reason: cause.reason }, event.at)]
        : movedTaskStatements(id, cause, event),
    ),
  ]
}

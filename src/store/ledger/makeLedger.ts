import type { Ledger } from '../../ledger/ports.ts'
import type { StoreParts } from '../storeParts.ts'
import { claimEffects, makeClaimDoubts } from './claimEffects.ts'
import { countEffects } from './countEffects.ts'
import { findEffect } from './findEffect.ts'
import { makeMove } from './makeMove.ts'
import { makePlan } from './makePlan.ts'
import { ofCase } from './ofCase.ts'
import { pooledBytes } from './pooledBytes.ts'
import { resendEffect } from './resendEffect.ts'
import { liftStatement, stopStatement } from './whichStatements.ts'

/** The ledger's port over a database: see `Ledger` for what each promises. */
export const makeLedger = (given: StoreParts): Ledger => {
  const parts = { ...given, randomBytes: pooledBytes(given.randomBytes) }
  return {
    plan: makePlan(parts),
    stop: async (stop, now) => void (await parts.driver.commit([stopStatement(stop, now)])),
    lift: async (which, now) => void (await parts.driver.commit([liftStatement(which, now)])),
    claim: (urgency, most, now) => claimEffects(parts, urgency, most, now),
    claimDoubts: makeClaimDoubts(parts),
    move: makeMove(parts),
    find: (of) => findEffect(parts, of),
    resend: (resend, now) => resendEffect(parts, resend, now),
    ofCase: (team, caseId) => ofCase(parts, team, caseId),
    counts: (now) => countEffects(parts, now),
  }
}

import type { Ledger } from '../../ledger/ports.ts'
import type { StoreParts } from '../storeParts.ts'
import { claimDoubts, claimEffects } from './claimEffects.ts'
import { countEffects } from './countEffects.ts'
import { findEffect } from './findEffect.ts'
import { makeMove } from './makeMove.ts'
import { makePlan } from './makePlan.ts'
import { ofCase } from './ofCase.ts'
import { resendEffect } from './resendEffect.ts'
import { liftStatement, stopStatement } from './whichStatements.ts'

/** The ledger's port over a database: see `Ledger` for what each promises. */
export const makeLedger = (parts: StoreParts): Ledger => ({
  plan: makePlan(parts),
  stop: async (stop, now) => void (await parts.driver.commit([stopStatement(stop, now)])),
  lift: async (which, now) => void (await parts.driver.commit([liftStatement(which, now)])),
  claim: (urgency, most, now) => claimEffects(parts, urgency, most, now),
  claimDoubts: (most, now) => claimDoubts(parts, most, now),
  move: makeMove(parts),
  find: (of) => findEffect(parts, of),
  resend: (resend, now) => resendEffect(parts, resend, now),
  ofCase: (team, caseId) => ofCase(parts, team, caseId),
  counts: (now) => countEffects(parts, now),
})

import type { NewEffect } from '../../ledger/effect.ts'
import type { Ledger } from '../../ledger/ports.ts'
import type { Instant } from '../../time/instant.ts'
import type { StoreParts } from '../storeParts.ts'
import { effectStatements } from './effectStatements.ts'
import { keyAll } from './keyAll.ts'
import { makeGather } from './makeGather.ts'

type Call = { readonly effects: readonly NewEffect[]; readonly now: Instant }
type Ended = 'planned' | { readonly failed: unknown }

/** A call with more is large enough by itself. */
const mostGathered = 20

/** `Ledger['plan']` over a database: each call whole or not at all. SQLite joins commits; for PostgreSQL they are gathered. */
export const makePlan = (parts: StoreParts): Ledger['plan'] => {
  const { driver } = parts
  const planAlone = async ({ effects, now }: Call): Promise<void> => {
    const { keyed } = await keyAll(parts, effects, now)
    const statements = effectStatements(parts, keyed, now)
    const [first] = statements
    // One statement of PostgreSQL is a transaction by itself: no BEGIN and COMMIT to wait for.
    if (driver.dialect === 'postgres' && first && statements.length === 1) await driver.query(first.sql, first.params)
    else await driver.commit(statements)
  }
  const plan = (call: Call): Promise<Ended> =>
    planAlone(call).then(
      () => 'planned',
      (failed: unknown) => ({ failed }),
    )
  /** Those of one instant as one; when that fails, each by itself, so that no call fails for another's fault. */
  const planAll = async (calls: readonly Call[]): Promise<readonly Ended[]> => {
    const [first] = calls
    if (!first || calls.length === 1) return Promise.all(calls.map(plan))
    const isAlone = ({ effects, now }: Call): boolean => now !== first.now || effects.some(({ version }) => version > 1)
    const together = calls.filter((call) => !isAlone(call))
    const ended = await plan({ effects: together.flatMap(({ effects }) => effects), now: first.now })
    return Promise.all(calls.map((call) => (ended === 'planned' && !isAlone(call) ? ended : plan(call))))
  }
  const gathered = makeGather(planAll)
  return async (effects, now) => {
    const call = { effects, now }
    const isSmall = effects.length <= mostGathered
    const ended = driver.dialect === 'postgres' && isSmall ? await gathered(call) : await plan(call)
    if (ended !== 'planned') throw ended.failed
  }
}

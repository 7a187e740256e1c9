import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedMoves } from '../../src/ledger/moves.ts'
import type { Ledger } from '../../src/ledger/ports.ts'
import { plusMillis } from '../../src/time/instant.ts'
import { sqliteEngine } from '../store/sqliteEngine.ts'
import { eachEngine } from './eachEngine.ts'
import { follow, type Planted } from './model/follow.ts'
import { step } from './model/steps.ts'

/** `LEDGER_RUNS=2000 LEDGER_SEED=7` looks longer, elsewhere. */
const { LEDGER_RUNS, LEDGER_SEED } = process.env
const numRuns = { SQLite: Number(LEDGER_RUNS ?? 80), PostgreSQL: Number(LEDGER_RUNS ?? 30) } as const
const seed = Number(LEDGER_SEED ?? 20261121)
const many = fc.array(step, { minLength: 30, maxLength: 90, size: 'max' })

eachEngine((engine) => {
  describe('any sequence of plans, claims, crashes, receipts, holds and clocks, with several workers', () => {
    const seen = new Map<string, number>()

    it('doubles nothing, loses nothing, resolves every unknown and only climbs', async () => {
      await fc.assert(
        fc.asyncProperty(many, (steps) => follow(engine, steps, {}, seen)),
        { numRuns: engine.name === 'SQLite' ? numRuns.SQLite : numRuns.PostgreSQL, seed },
      )
      // The control: it has been everywhere the table leads, or it would have proved little.
      const allRows = new Set(
        allowedMoves.flatMap(({ from, to }) => from.filter((one) => one !== to).map((one) => `${one} -> ${to}`)),
      )
      const notSeen = [...allRows].filter((row) => !seen.has(row))
      console.info(`${engine.name}: never seen: ${notSeen.join(', ')}`)
    }, 900_000)
  })
})

/** Each would be a text sent twice, late or against somebody's word, or a state that is not true. */
const mistakes: Readonly<Record<string, Planted>> = {
  'sends again what timed out': {
    ledger: (real) => ({
      ...real,
      move: (from, to, now) =>
        to.to === 'unknown' && from.status === 'sending'
          ? real.move(from, { ...to, to: 'held', wakeAt: plusMillis(now, 60_000) }, now)
          : real.move(from, to, now),
    }),
  },
  'forgets that a lease ran out': {
    ledger: (real) => ({
      ...real,
      move: async (from, to, now) => real.move({ ...from, rev: await revOf(real, from.id) }, to, now),
    }),
  },
  'asks the guard only once': {
    mayGo: (real) => {
      const known = new Map<string, Awaited<ReturnType<typeof real>>>()
      return async (effect, now) => {
        const verdict = known.get(effect.id) ?? (await real(effect, now))
        known.set(effect.id, verdict)
        return verdict
      }
    },
  },
  'believes at once that there is no trace': {
    ledger: (real) => ({
      ...real,
      claimDoubts: async (most, now) => (await real.claimDoubts(most, now)).map((one) => ({ ...one, asks: 9 })),
      // And corrects nothing afterwards.
      move: (from, to, now) => (from.reason === 'no-trace' ? Promise.resolve(true) : real.move(from, to, now)),
    }),
  },
}

const revOf = async (ledger: Ledger, id: string): Promise<number> => (await ledger.find({ id }))?.rev ?? 0

describe('control: the same check of a ledger that', () => {
  it.each(Object.entries(mistakes))(
    '%s finds it',
    async (_, planted) => {
      await expect(
        fc.assert(
          fc.asyncProperty(many, (steps) => follow(sqliteEngine, steps, planted)),
          { numRuns: 300, seed, endOnFailure: true },
        ),
      ).rejects.toThrow('Property failed')
    },
    240_000,
  )
})

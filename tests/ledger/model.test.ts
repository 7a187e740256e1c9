import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedMoves } from '../../src/ledger/moves.ts'
import type { Ledger } from '../../src/ledger/ports.ts'
import { plusMillis } from '../../src/time/instant.ts'
import { eachEngine } from './eachEngine.ts'
import { follow, type Planted } from './model/follow.ts'
import { quickEngine } from './model/quickEngine.ts'
import { step } from './model/steps.ts'

/** `LEDGER_RUNS=2000 LEDGER_SEED=7` looks longer, elsewhere. `npm run faults` looks long, with the controls on both databases. */
const { LEDGER_RUNS, LEDGER_SEED, LEDGER_LONG } = process.env
const isLong = LEDGER_LONG === '1'
const usual = isLong ? { SQLite: 1_000, PostgreSQL: 200 } : { SQLite: 200, PostgreSQL: 25 }
const numRuns = {
  SQLite: Number(LEDGER_RUNS ?? usual.SQLite),
  PostgreSQL: Number(LEDGER_RUNS ?? usual.PostgreSQL),
} as const
const seed = Number(LEDGER_SEED ?? 20261121)
const many = fc.array(step, { minLength: 60, maxLength: 140, size: 'max' })

/** Rows of the table that take a provider whose clear "no" was not true: `rules.test.ts` has them. */
const needsLyingProvider = /^(held|due|dropped|failed) -> (accepted|sent|delivered)$/

/** It takes some hundred runs to be found: on PostgreSQL, half a minute. */
const rarelyShown = 'lets a late receipt lower what is known'

/** Each would be a text sent twice, late, lost or against somebody's word, or a state that is not true. */
const mistakes: readonly (readonly [string, RegExp, Planted])[] = [
  [
    'sends again what timed out',
    // With other seeds it first shows as one that was replaced while it was sent again.
    /was taken 2 times|ended as dropped \(replaced\), the provider says/,
    {
      ledger: (real) => ({
        ...real,
        move: (from, to, now) =>
          to.to === 'unknown' && from.status === 'sending'
            ? real.move(from, { ...to, to: 'held', wakeAt: plusMillis(now, 60_000) }, now)
            : real.move(from, to, now),
      }),
    },
  ],
  [
    'forgets that a lease ran out',
    /was taken 2 times|not in the table|climbs down/,
    {
      ledger: (real) => ({
        ...real,
        move: async (from, to, now) => real.move({ ...from, rev: await revOf(real, from.id) }, to, now),
      }),
    },
  ],
  [
    'asks the guard only once',
    /sent while the guard says no/,
    {
      mayGo: (real) => {
        const known = new Map<string, ReturnType<typeof real>>()
        return (effect, now) => {
          const verdict = known.get(effect.id) ?? real(effect, now)
          known.set(effect.id, verdict)
          return verdict
        }
      },
    },
  ],
  [
    'does not look at the clock',
    /was sent late/,
    {
      ledger: (real) => ({
        ...real,
        claim: async (...args) =>
          (await real.claim(...args)).map((one) => ({ ...one, expiresAt: plusMillis(one.expiresAt, 864_000_000) })),
      }),
    },
  ],
  [
    rarelyShown,
    /climbs down/,
    {
      ledger: (real) => ({
        ...real,
        find: async (of) => {
          const found = await real.find(of)
          return found && { ...found, status: 'sending' }
        },
      }),
    },
  ],
  [
    'believes at once that there is no trace',
    /ended as failed \(no-trace\), the provider says delivered/,
    {
      ledger: (real) => ({
        ...real,
        claimDoubts: async (most, now) => (await real.claimDoubts(most, now)).map((one) => ({ ...one, asks: 9 })),
      }),
    },
  ],
  [
    'never asks about what a lost worker had in hand',
    /ended as (sending|unknown|accepted)/,
    { ledger: (real) => ({ ...real, claimDoubts: async () => [] }) },
  ],
  [
    'says that somebody pressed resend though nobody did',
    /was told to be pressed already/,
    {
      ledger: (real) => ({
        ...real,
        resend: async (resend, now) => {
          const resent = await real.resend(resend, now)
          return resent.is === 'refused' ? { is: 'pressed-already' } : resent
        },
      }),
    },
  ],
  [
    'forgets a plan',
    /was never written down/,
    {
      ledger: (real) => ({
        ...real,
        plan: (effects, now) =>
          real.plan(
            effects.filter(({ version }) => version !== 2),
            now,
          ),
      }),
    },
  ],
]

const revOf = async (ledger: Ledger, id: string): Promise<number> => (await ledger.find({ id }))?.rev ?? 0

eachEngine((engine) => {
  describe('any sequence of plans, claims, crashes, receipts, holds and clocks, with several workers', () => {
    it('doubles nothing, loses nothing, resolves every unknown and only climbs', async () => {
      const seen = new Set<string>()
      await fc.assert(
        fc.asyncProperty(many, (steps) => follow(quickEngine(engine), steps, {}, seen)),
        { numRuns: engine.name === 'SQLite' ? numRuns.SQLite : numRuns.PostgreSQL, seed },
      )
      // The control: it has been nearly everywhere the table leads, or it would have proved little. With 1,500 runs it is
      // everywhere.
      const changes = allowedMoves.flatMap(({ from, to }) => from.map((one) => `${one} -> ${to}`))
      const toSee = changes.filter((one) => !needsLyingProvider.test(one) && !/^(\w+) -> \1$/.test(one))
      const notSeen = new Set(toSee.filter((one) => !seen.has(one)))
      expect([...notSeen].slice(engine.name === 'SQLite' || isLong ? 2 : 12)).toEqual([])
    }, 300_000)
  })

  describe.runIf(isLong || engine.name === 'SQLite')('control: the same check of a ledger that', () => {
    it.each(mistakes.filter(([name]) => engine.name === 'SQLite' || name !== rarelyShown))(
      '%s finds it',
      async (_, violation, planted) => {
        const { failed, errorInstance } = await fc.check(
          fc.asyncProperty(many, (steps) => follow(quickEngine(engine), steps, planted)),
          { numRuns: 400, seed, endOnFailure: true },
        )
        expect([failed, String(errorInstance)]).toEqual([true, expect.stringMatching(violation)])
      },
      240_000,
    )
  })
})

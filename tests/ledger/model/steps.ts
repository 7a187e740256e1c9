import fc from 'fast-check'
import { faults } from './makeProvider.ts'

const worker = fc.integer({ min: 0, max: 2 })
const which = fc.integer({ min: 0, max: 30 })
const slot = fc.record({ cause: fc.integer({ min: 0, max: 1 }), person: fc.integer({ min: 0, max: 1 }) })
/** Mostly nothing happens in the middle of a command. */
const whole = fc.constantFrom(true, true, true, false)
const just = <T extends string>(name: T) => fc.constant(name)

/** Everything that can happen to a ledger, in any order. */
export const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: just('plan'),
      ...{ worker, whole },
      slot,
      version: fc.integer({ min: 1, max: 3 }),
      inMinutes: fc.integer({ min: 0, max: 10 }),
      lives: fc.integer({ min: 1, max: 240 }),
      urgent: fc.boolean(),
      faults: fc.array(fc.constantFrom(...faults), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: just('claim'), worker, most: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ do: just('ask'), worker, most: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 18, arbitrary: fc.record({ do: just('step'), worker, which }) },
  { weight: 6, arbitrary: fc.record({ do: just('finish'), worker }) },
  { weight: 2, arbitrary: fc.record({ do: just('crash'), worker }) },
  { weight: 9, arbitrary: fc.record({ do: just('provider'), which, fails: fc.boolean() }) },
  { weight: 12, arbitrary: fc.record({ do: just('receipt'), which, again: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: just('guard'),
      slot,
      says: fc.constantFrom('go', 'go', 'go', 'held', 'dropped', 'silent'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: just('lift'), slot }) },
  { weight: 1, arbitrary: fc.record({ do: just('stop'), slot, worker, whole }) },
  { weight: 2, arbitrary: fc.record({ do: just('resend'), which, worker, whole }) },
  { weight: 1, arbitrary: fc.record({ do: just('down'), down: fc.constantFrom('up', 'up', 'broken', 'silent') }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: just('wait'), seconds: fc.constantFrom(1, 20, 60, 121, 300, 1_200, 3_600, 20_000) }),
  },
)
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

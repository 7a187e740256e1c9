import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spendTry, type Tries, waits } from '../../../src/conversation/wayBack/tries.ts'
import { type Instant, instantOf } from '../../../src/time/instant.ts'

const start = Date.UTC(2026, 10, 21, 10)
const minutes = (count: number): Instant => instantOf(start + count * 60_000)

/** Tries at these minutes, each after the one before; which were let through, and how long each then had to wait. */
const run = (gaps: readonly number[]) => {
  let before: Tries | undefined
  let now = 0
  const let_: { at: number; wait: number; isLast: boolean }[] = []
  for (const gap of gaps) {
    now += gap
    const spent = spendTry(before, minutes(now))
    if (spent.is === 'locked') continue
    before = spent.after
    let_.push({
      at: now,
      wait: (Date.parse(spent.after.until) - Date.parse(minutes(now))) / 60_000,
      isLast: spent.isLast,
    })
  }
  return let_
}

describe('wrong words', () => {
  it('cost nothing twice, then five minutes, and twice as long each time; after the tenth a day', () => {
    const patient = run(Array.from({ length: 12 }, () => 330))
    expect(patient.map(({ wait }) => wait)).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 1_440])
    expect(patient.map(({ isLast }) => isLast)).toEqual([...Array.from({ length: 9 }, () => false), true])
  })

  it('are never more than ten in any 24 hours, whatever the times', () => {
    const gaps = fc.array(fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 3_000 })), {
      maxLength: 120,
    })
    fc.assert(
      fc.property(gaps, (some) => {
        const through = run(some)
        for (const { at } of through) {
          const inADay = through.filter((other) => other.at >= at && other.at < at + 1_440)
          expect(inADay.length).toBeLessThanOrEqual(waits.length)
        }
      }),
    )
  })

  it('are each waited out: nothing is let through before its time, and it says how long', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 }), (gaps) => {
        const through = run(gaps)
        for (const [index, { at }] of through.entries()) {
          const last = through[index - 1]
          if (last !== undefined) expect(at).toBeGreaterThanOrEqual(last.at + last.wait)
        }
      }),
    )
    const locked = spendTry({ count: 3, at: minutes(0), until: minutes(5) }, instantOf(start + 61_000))
    expect(locked).toEqual({ is: 'locked', minutes: 4 })
  })

  it('are forgotten after a day without any', () => {
    const ninth: Tries = { count: 9, at: minutes(0), until: minutes(320) }
    expect(spendTry(ninth, minutes(1_439))).toMatchObject({ is: 'may', isLast: true })
    expect(spendTry(ninth, minutes(1_440))).toMatchObject({ is: 'may', after: { count: 1 }, isLast: false })
  })
})

import { expect, test } from 'vitest'
import { sweepsOf } from '../../src/start/sweepsOf.ts'
import { at } from '../store/samples.ts'

const minute = 60_000

test('everything that falls due by the clock is swept, each often enough, an erasure by an administrator within ten seconds', async () => {
  const done: string[] = []
  const sweeping =
    (name: string) =>
    async (...given: readonly unknown[]) => {
      done.push(given.includes(at(5)) ? `${name} now` : name)
      return 0
    }
  const sweeps = sweepsOf({
    conversations: { expire: sweeping('expire'), takeUnsaved: sweeping('takeUnsaved') },
    tasks: { escalate: sweeping('escalate') },
    lives: { fallDue: sweeping('fallDue'), lookAgain: sweeping('lookAgain'), readHolds: sweeping('readHolds') },
    retention: { sweep: sweeping('retention') },
    cases: { eraseLate: sweeping('eraseLate') },
    pages: { forgetOld: () => done.push('forgetOld') },
    teams: new Map(),
    now: () => at(5),
    failed: () => undefined,
  })
  const within = async (millis: number): Promise<readonly string[]> => {
    done.length = 0
    for (const sweep of sweeps) if (sweep.millis <= millis) await sweep.work()
    return done.toSorted()
  }
  expect(await within(minute / 6)).toEqual(['eraseLate now'])
  expect(await within(minute / 2)).toEqual(['eraseLate now', 'escalate now'])
  const each = ['eraseLate now', 'escalate now', 'expire', 'fallDue now', 'forgetOld', 'lookAgain now', 'readHolds now']
  expect(await within(minute)).toEqual([...each, 'takeUnsaved'])
  expect(await within(10 * minute)).toEqual([...each, 'retention now', 'takeUnsaved'])
})

test('of a follow-up that does not open somebody is told once, not at every sweep', async () => {
  const told: unknown[] = []
  const nothing = async () => 0
  const sweeps = sweepsOf({
    conversations: { expire: nothing, takeUnsaved: nothing },
    tasks: { escalate: nothing },
    lives: {
      fallDue: async (_teams, _now, unread) => {
        for (const id of ['referral-1', 'referral-2']) unread(id, id)
        return 0
      },
      lookAgain: nothing,
      readHolds: nothing,
    },
    retention: { sweep: nothing },
    cases: { eraseLate: nothing },
    pages: { forgetOld: () => 0 },
    teams: new Map(),
    now: () => at(5),
    failed: (cause) => void told.push(cause),
  })
  for (const { work } of [...sweeps, ...sweeps]) await work()
  expect(told).toEqual(['referral-1', 'referral-2'])
})

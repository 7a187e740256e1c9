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
    lives: { fallDue: sweeping('fallDue'), lookAgain: sweeping('lookAgain') },
    retention: { sweep: sweeping('retention') },
    cases: { eraseLate: sweeping('eraseLate') },
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
  const each = ['eraseLate now', 'escalate now', 'expire', 'fallDue now', 'lookAgain now']
  expect(await within(minute)).toEqual([...each, 'takeUnsaved'])
  expect(await within(10 * minute)).toEqual([...each, 'retention now', 'takeUnsaved'])
})

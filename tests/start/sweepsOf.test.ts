import { expect, test } from 'vitest'
import { sweepsOf } from '../../src/start/sweepsOf.ts'
import { at } from '../store/samples.ts'

test('an erasure by an administrator is followed by the running service within ten seconds', async () => {
  const followed: string[] = []
  const nothing = async () => 0
  const sweeps = sweepsOf({
    conversations: { expire: nothing, takeUnsaved: nothing },
    tasks: { escalate: nothing },
    lives: { fallDue: nothing, lookAgain: nothing },
    retention: { sweep: nothing },
    cases: { eraseLate: async (now) => followed.push(now) },
    teams: new Map(),
    now: () => at(5),
    failed: () => undefined,
  })
  for (const { millis, work } of sweeps) if (millis <= 10_000) await work()
  expect(followed).toEqual([at(5)])
})

import { expect, test } from 'vitest'
import { runSweeps } from '../../src/start/runSweeps.ts'

const begin = () => {
  const ticks: { millis: number; work: () => void; stopped: boolean }[] = []
  const every = (millis: number, work: () => void) => {
    const tick = { millis, work, stopped: false }
    ticks.push(tick)
    return () => {
      tick.stopped = true
    }
  }
  return { ticks, every, tick: () => ticks.filter(({ stopped }) => !stopped).forEach(({ work }) => void work()) }
}

test('a sweep that takes long is not begun a second time beside itself, and is waited for at the end', async () => {
  const { every, tick, ticks } = begin()
  const open: (() => void)[] = []
  const sweeps = runSweeps(
    [{ millis: 30_000, work: () => new Promise<void>((done) => open.push(done)), failed: () => undefined }],
    every,
  )
  expect(ticks).toMatchObject([{ millis: 30_000 }])
  tick()
  tick()
  expect(open).toHaveLength(1)
  open[0]?.()
  await new Promise(setImmediate)
  tick()
  expect(open).toHaveLength(2)
  let isStopped = false
  const stopping = sweeps.stop().then(() => {
    isStopped = true
  })
  await new Promise(setImmediate)
  expect(isStopped).toBe(false)
  open[1]?.()
  await stopping
  tick()
  expect(open).toHaveLength(2)
})

test('one that fails is reported, begun again the next time, and keeps no other from its turn', async () => {
  const { every, tick } = begin()
  const failures: unknown[] = []
  let others = 0
  runSweeps(
    [
      { millis: 1, work: () => Promise.reject(new Error('down')), failed: (cause) => failures.push(cause) },
      { millis: 1, work: async () => (others += 1), failed: () => undefined },
    ],
    every,
  )
  tick()
  await new Promise(setImmediate)
  tick()
  await new Promise(setImmediate)
  expect(failures).toHaveLength(2)
  expect(others).toBe(2)
})

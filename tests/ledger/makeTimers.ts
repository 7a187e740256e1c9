import type { After } from '../../src/ledger/within.ts'

type Timer = { readonly due: number; readonly work: () => void }

/** Time that passes only when a test says so. */
export const makeTimers = (): { readonly after: After; readonly pass: (millis: number) => void } => {
  const timers = new Set<Timer>()
  let now = 0
  return {
    after: (millis, work) => {
      const timer = { due: now + millis, work }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    pass: (millis) => {
      now += millis
      for (const timer of [...timers].filter(({ due }) => due <= now)) {
        timers.delete(timer)
        timer.work()
      }
    },
  }
}

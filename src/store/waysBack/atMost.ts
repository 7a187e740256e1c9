import { Fault } from '../../fault.ts'

/**
 * Runs at most `running` pieces of work at once and lets at most `waiting` more wait, in order; with more than that the
 * work is refused as `store/busy`, before anything was done.
 */
export const atMost = (running: number, waiting: number) => {
  const queue: (() => void)[] = []
  let busy = 0
  const done = (): void => {
    const next = queue.shift()
    if (next === undefined) busy -= 1
    else next()
  }
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy < running) busy += 1
    else if (queue.length >= waiting) throw new Fault('store/busy')
    else await new Promise<void>((go) => void queue.push(go))
    try {
      return await work()
    } finally {
      done()
    }
  }
}

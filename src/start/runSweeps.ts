/** Work that is done again and again: what falls due by the clock alone. */
export type Sweep = {
  readonly millis: number
  readonly work: () => Promise<unknown>
  readonly failed: (cause: unknown) => void
}

export type RunningSweeps = {
  /** Begins nothing more, and waits for what is under way. */
  readonly stop: () => Promise<void>
}

/** Runs each sweep by its own clock. One that takes longer than its time is not begun a second time beside itself. */
export const runSweeps = (
  sweeps: readonly Sweep[],
  every: (millis: number, work: () => void) => () => void,
): RunningSweeps => {
  const underWay = new Map<Sweep, Promise<void>>()
  const begin = (sweep: Sweep): void => {
    if (underWay.has(sweep)) return
    const done = sweep
      .work()
      .then(() => undefined, sweep.failed)
      .finally(() => underWay.delete(sweep))
    underWay.set(sweep, done)
  }
  const stops = sweeps.map((sweep) => every(sweep.millis, () => begin(sweep)))
  return {
    stop: async () => {
      for (const stop of stops) stop()
      await Promise.all(underWay.values())
    },
  }
}

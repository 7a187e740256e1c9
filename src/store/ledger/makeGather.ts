type Waiting<T, R> = {
  readonly item: T
  readonly resolve: (result: R) => void
  readonly reject: (cause: unknown) => void
}

/** Bounds how long one statement keeps its rows locked: some ten milliseconds. */
const mostAtOnce = 400

/** While one waits for the disk, the next is already at work. */
const mostUnderWay = 2

/**
 * Many small writes as few large ones: what is asked for while others are under way goes together into the next. With one
 * caller it costs nothing; with many they share one wait for the disk, as commits do on SQLite.
 */
export const makeGather = <T, R>(run: (items: readonly T[]) => Promise<readonly R[]>): ((item: T) => Promise<R>) => {
  const waiting: Waiting<T, R>[] = []
  let underWay = 0

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostAtOnce)
      try {
        const results = await run(batch.map(({ item }) => item))
        for (const [index, result] of results.entries()) batch[index]?.resolve(result)
      } catch (cause) {
        for (const { reject } of batch) reject(cause)
      }
    }
    underWay -= 1
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (underWay === mostUnderWay) return
      underWay += 1
      // After what else is asked in this turn of the event loop.
      setImmediate(() => void flush())
    })
}

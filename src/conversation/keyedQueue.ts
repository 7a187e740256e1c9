/**
 * Runs work for the same key one after the other, and for different keys side by side. Two quick messages of one
 * conversation are two turns, never a race. Holds nothing once a key is idle.
 */
export const keyedQueue = () => {
  const tails = new Map<string, Promise<unknown>>()
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = tails.get(key) ?? Promise.resolve()
    const run = before.then(work, work)
    const tail = run.catch(() => undefined)
    tails.set(key, tail)
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key)
    })
    return run
  }
}

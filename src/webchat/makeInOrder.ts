/** Runs work of the same key one after another, in the order asked for; other keys do not wait. */
export type InOrder = <T>(key: string, work: () => Promise<T>) => Promise<T>

export const makeInOrder = (): InOrder => {
  const tails = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const run = (tails.get(key) ?? Promise.resolve()).then(work)
    const tail = run
      .catch(() => undefined)
      .then(() => {
        if (tails.get(key) === tail) tails.delete(key)
      })
    tails.set(key, tail)
    return run
  }
}

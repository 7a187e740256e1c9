/** What `work` answers, or `late()` when that takes longer. The work itself goes on: nothing can stop it. */
export const inTime = async <T>(work: Promise<T>, millis: number, late: () => T): Promise<T> => {
  const { promise, resolve } = Promise.withResolvers<T>()
  const timer = setTimeout(() => resolve(late()), millis)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}

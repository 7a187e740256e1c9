/** Does something once, later, unless it is cancelled before: `setTimeout` in the service, the test's own clock in a test. */
export type After = (millis: number, work: () => void) => () => void

/** What `work` comes to, or `late` when it has not by then. It goes on: nobody can end it but itself. */
export const within = <T>(after: After, millis: number, work: Promise<T>): Promise<T | 'late'> =>
  new Promise((resolve, reject) => {
    const cancel = after(millis, () => resolve('late'))
    void work.then(resolve, reject).finally(cancel)
  })

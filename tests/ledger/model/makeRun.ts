/** A piece of work that stops before each step until it is let through: a process that may be slow, or die, anywhere. */
export type Run = {
  readonly isDone: () => boolean
  /** Lets it take one step; resolves when it stands before the next, or has ended. */
  readonly step: () => Promise<void>
}

/** Wraps a port's function so that the work waits before it. */
export type Gate = <A extends readonly unknown[], R>(call: (...args: A) => R | Promise<R>) => (...args: A) => Promise<R>

export const makeRun = async (work: (gate: Gate) => Promise<void>): Promise<Run> => {
  let letThrough: (() => void) | undefined
  let stands: (() => void) | undefined
  let isDone = false
  const broken: unknown[] = []

  const gate: Gate =
    (call) =>
    async (...args) => {
      await new Promise<void>((resolve) => {
        letThrough = resolve
        stands?.()
      })
      return call(...args)
    }

  const nextStand = (): Promise<void> =>
    new Promise((resolve) => {
      stands = resolve
    })

  const first = nextStand()
  const ended = work(gate)
    .catch((cause: unknown) => void broken.push(cause))
    .then(() => {
      isDone = true
    })
  await Promise.race([first, ended])

  return {
    isDone: () => isDone,
    step: async () => {
      const stand = nextStand()
      letThrough?.()
      await Promise.race([stand, ended])
      if (broken.length > 0) throw broken[0]
    },
  }
}

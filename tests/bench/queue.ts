/** What every queue of the ledger's bench can do. Each promise resolves when its work is durable. */
export type Queue = {
  readonly name: string
  /** This many for days that lie ahead, so that what is due has to be found among them. */
  readonly fill: (count: number) => Promise<void>
  readonly planOne: () => Promise<void>
  readonly planMany: (count: number, as: Promises) => Promise<void>
  /** Plans this many that are due now, then resolves to what takes all of them to their end. */
  readonly backlog: (count: number, as: Promises) => Promise<() => Promise<void>>
  readonly close: () => Promise<void>
}

/**
 * `bare`: each queue as it comes. `kept`: with what the ledger promises put beside it, by the means that queue has. Each is
 * planned once under a name, its content sealed; it is opened to be sent, written down as being sent before that, and its
 * provider's reference is written down, sealed, after.
 */
export type Promises = 'bare' | 'kept'

/** Connections of each. */
export const connections = 10
/** What is taken at once, where a queue takes more than one. */
export const batch = 200

/** About as long as a reminder. */
export const payload = { to: '+447700900123', words: 'x'.repeat(120) } as const

/** How much and how long, for one server. Times in milliseconds. */
export const limits = {
  /** Largest body where a route names none. A page of text is 4 KiB. */
  bodyBytes: 64 * 1024,
  headersMs: 10_000,
  /** A whole request, body included: someone on a slow train still gets through, a held-open connection does not. */
  requestMs: 30_000,
  /** The official web chat gives up after 20 s and Teams sends again after 15 s: answer before both. */
  answerMs: 14_000,
  /** Longer than the 60 s of the usual load balancers, so that they close first. */
  keepAliveMs: 65_000,
  /** How often a WebSocket is asked whether it is still there. */
  pingMs: 25_000,
  /** A text frame a WebSocket caller may send: Direct Line clients send empty ones. */
  frameBytes: 4 * 1024,
  /** How long a stopping server waits for answers under way. */
  closeMs: 10_000,
  /** Requests of one address in a minute; a whole hospital may share one. */
  perAddress: 3_000,
} as const

export type Limits = { readonly [Name in keyof typeof limits]: number }

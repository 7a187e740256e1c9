/** What the bench uses of autocannon, which brings no types of its own. */
declare module 'autocannon' {
  /** Kept while a connection goes through its list of requests once, then made anew. */
  type Context = Record<string, unknown>
  type AskedFor = { readonly method: 'POST'; readonly path: string; readonly headers: object; readonly body: string }
  type Options = {
    readonly url: string
    readonly connections: number
    /** Seconds; or else `amount`, in requests. */
    readonly duration?: number
    readonly amount?: number
    readonly sampleInt?: number
    readonly requests: readonly { readonly setupRequest: (asked: AskedFor, context: Context) => AskedFor }[]
  }
  type Result = {
    readonly '2xx': number
    readonly non2xx: number
    readonly errors: number
    readonly timeouts: number
    /** Seconds. */
    readonly duration: number
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number }
  }
  const autocannon: (options: Options) => Promise<Result>
  export default autocannon
}

/**
 * What an edge gives the server: plain requests in, plain answers out. The only file of `src/server` another edge may
 * import, and only as types: restify and ws stay behind it, so that either can be replaced by changing this one room.
 */

/** How a failure on this route is told: `{ error: { code, message } }` to a program, a kind plain page to a person. */
export type Style = 'api' | 'page'

export type Problem = { readonly status: number; readonly code: string }

/** Makes the page a person sees instead of the one they asked for, whose address and language the request tells. */
export type ProblemPage = (problem: Problem, request: PlainRequest) => string

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One address the server answers.
 *
 * @example
 * const hello: Route = {
 *   name: 'inbox.hello', method: 'GET', path: '/inbox/hello/:name', style: 'page', body: 'none',
 *   handle: async ({ params }) => ({ status: 200, body: { is: 'html', html: `<h1>${escape(params['name'] ?? '')}</h1>` } }),
 * }
 */
export type Route = {
  /** What logs and metrics call it: never the path as asked, which may hold ids. */
  readonly name: string
  readonly method: Method
  /** `/fhir/ServiceRequest/:id`; a last `*` takes the rest (`params['*']`). A GET route answers HEAD by itself. */
  readonly path: string
  readonly style: Style
  /**
   * What comes with it. Another content type is refused (415), a broken one too (400), before `handle` is called.
   * An absent body is `none` on every route. `skimmed` takes any type, keeps the first 64 KiB and throws the rest away:
   * for uploads nobody wants.
   */
  readonly body: 'none' | 'json' | 'form' | 'json-or-form' | 'skimmed'
  /** Largest body, in bytes; a larger one is refused (413). Default: the server's own limit. */
  readonly maxBytes?: number
  /** How often it may be called; each is counted by itself, and the first one used up answers 429. */
  readonly limits?: readonly Limit[]
  /** Other origins (`https://www.example.nhs.uk`) whose pages may call it from a browser. Default: none. */
  readonly origins?: readonly string[]
  readonly handle: (request: PlainRequest) => Promise<PlainAnswer>
}

/** `points` calls in each `seconds`, counted per key. `by` answers the key; undefined: this call isn't counted. */
export type Limit = {
  readonly name: string
  readonly points: number
  readonly seconds: number
  readonly by: (request: PlainRequest) => string | undefined
}

export type PlainRequest = {
  readonly method: string
  /** Path and query exactly as they came (Twilio signs these). Never log it: a token may be in it. */
  readonly url: string
  readonly path: string
  /** Decoded path parameters. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Names in lower case; repeated ones joined by a comma and a space. */
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, string>>
  /** The caller's address as text; behind trusted proxies the one they name. For limits only. */
  readonly address: string
  /** The socket's other end is this very machine and no proxy says it is passing somebody on. */
  readonly isLocal: boolean
  readonly body: PlainBody
}

export type PlainBody =
  | { readonly is: 'none' }
  | { readonly is: 'json'; readonly value: unknown }
  /** `fields.getAll('tick')` for repeated names. */
  | { readonly is: 'form'; readonly fields: URLSearchParams }
  | { readonly is: 'skimmed'; readonly type: string; readonly start: Uint8Array }

export type PlainAnswer = {
  readonly status: number
  /** Added to the security headers, or in place of one (a cached style sheet gives its own `cache-control`). */
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly SetCookie[]
  readonly body: AnswerBody
  /** A stable code for the log line, such as a fault's. Never anything a person typed. */
  readonly code?: string
}

export type AnswerBody =
  | { readonly is: 'empty' }
  | { readonly is: 'json'; readonly value: unknown; readonly type?: string }
  | { readonly is: 'html'; readonly html: string }
  | { readonly is: 'text'; readonly text: string; readonly type: string }
  | { readonly is: 'bytes'; readonly bytes: Uint8Array; readonly type: string }
  /** Sent as it is made (a long export, server-sent events); the iteration is ended when the caller goes away. */
  | { readonly is: 'stream'; readonly chunks: AsyncIterable<string | Uint8Array>; readonly type: string }
  /** Status 303 after a form (the browser asks again with GET), 302 otherwise. */
  | { readonly is: 'redirect'; readonly to: string }

/** Always `HttpOnly`. `value` is percent-encoded on the way out and decoded in `cookies`; `maxAgeSeconds` 0 deletes it. */
export type SetCookie = {
  readonly name: string
  readonly value: string
  readonly path: string
  readonly isSecure: boolean
  readonly sameSite: 'Strict' | 'Lax'
  readonly maxAgeSeconds?: number
}

/**
 * A WebSocket address. `open` decides before the handshake is answered: a refusal is an ordinary HTTP answer, an
 * acceptance is handed the open socket.
 */
export type Upgrade = {
  readonly name: string
  readonly path: string
  readonly limits?: readonly Limit[]
  readonly open: (request: PlainRequest) => Promise<Opening>
}

export type Opening =
  | { readonly is: 'refused'; readonly answer: PlainAnswer }
  | { readonly is: 'accepted'; readonly talk: (socket: PlainSocket) => void }

export type PlainSocket = {
  readonly send: (text: string) => void
  /** Bytes given to `send` that the network has not taken yet: close a caller that does not read. */
  readonly waitingBytes: () => number
  readonly close: (code: number, reason: string) => void
  readonly onText: (listener: (text: string) => void) => void
  /** Called once, however it ended. */
  readonly onClose: (listener: () => void) => void
}

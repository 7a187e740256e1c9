import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { Fault } from '../fault.ts'
import { type Answering, answerTo, refusal } from './answerTo.ts'
import { crossOrigin } from './crossOrigin.ts'
import { healthRoutes } from './healthRoutes.ts'
import { type Limits, limits as usual } from './limits.ts'
import { makeLimiter } from './makeLimiter.ts'
import { traceOf } from './makeReport.ts'
import { makeRestify } from './makeRestify.ts'
import { makeUpgrades } from './makeUpgrades.ts'
import { plainPage } from './plainPage.ts'
import { plainRequest } from './plainRequest.ts'
import { preflights } from './preflights.ts'
import type { ProblemCode } from './problem.ts'
import type { Ready } from './readiness/readiness.ts'
import type { Method, PlainAnswer, ProblemPage, Route, Upgrade } from './route.ts'
import { securityHeaders } from './securityHeaders.ts'
import { writeAnswer } from './writeAnswer.ts'

/** What is known of a request once it is answered: the log line, and what metrics may count. */
export type Answered = {
  readonly route: string
  readonly method: string
  readonly status: number
  readonly ms: number
  readonly code?: string
}

export type ServerParts = {
  readonly routes: readonly Route[]
  readonly upgrades: readonly Upgrade[]
  readonly ready: Ready
  readonly log: Logger
  readonly host: string
  /** 0: any free port; `start` answers which. */
  readonly port: number
  /** Where families reach us, when that is not the address they ask for (`Host`). */
  readonly publicUrl?: string
  /** A clock that only goes forward, for durations: `performance.now` in the composition root. */
  readonly millis: () => number
  readonly page?: ProblemPage
  /** Our own proxies in front: whose `x-forwarded-for` is believed, for limits only. */
  readonly trustedHops?: number
  readonly limits?: Partial<Limits>
  readonly onAnswered?: (answered: Answered) => void
}

export type Server = {
  readonly start: () => Promise<{ readonly url: string; readonly port: number }>
  /** Takes nothing new, finishes what is under way (up to `closeMs`), then ends. */
  readonly close: () => Promise<void>
}

/**
 * The one HTTP server. Knows no room: routes in, answers out.
 *
 * @example
 * const server = makeServer({ routes: [...makeBot(...).routes], upgrades: [], ready, log, host: '127.0.0.1', port: 0, millis })
 * const { url } = await server.start()
 */
export const makeServer = (parts: ServerParts): Server => {
  const limits = { ...usual, ...parts.limits }
  const answering: Answering = {
    limits,
    limiter: makeLimiter(),
    page: parts.page ?? plainPage,
    trustedHops: parts.trustedHops ?? 0,
    onThrown: (route, code, error) => parts.log.error({ route, code, ...traceOf(error) }, 'thrown'),
  }
  const told = (answered: Answered): void => {
    parts.log[answered.status >= 500 ? 'error' : 'info'](answered, 'answered')
    parts.onAnswered?.(answered)
  }

  const server = makeRestify(limits)
  let isClosing = false

  const secure = securityHeaders(parts.publicUrl)
  const send = async (
    asked: { readonly name: string; readonly request: IncomingMessage; readonly response: ServerResponse },
    making: Promise<PlainAnswer>,
    started: number,
  ): Promise<void> => {
    const answer = await making
    // Else the connection would be kept for a next request: one that is not coming, or that starts inside the old body.
    if ((isClosing || !asked.request.complete) && !asked.response.headersSent)
      asked.response.setHeader('connection', 'close')
    // 499 is only for the log: there is nobody to read it.
    if (answer.status !== 499) {
      await writeAnswer(asked.response, answer, asked.request.method === 'HEAD').catch((error: unknown) => {
        answering.onThrown(asked.name, 'http/broken', error)
        asked.response.destroy()
      })
    }
    told({
      route: asked.name,
      method: asked.request.method ?? '',
      status: answer.status,
      ms: Math.round(parts.millis() - started),
      ...(answer.code ? { code: answer.code } : {}),
    })
  }

  server.pre((request, response, next) => {
    secure(request, response)
    next()
  })
  const mount = (method: Method | 'HEAD' | 'OPTIONS', route: Route): void => {
    // Two arguments and a promise: that is how restify knows that `next` will not be called.
    server[put[method]]({ path: route.path, name: `${method} ${route.name}` }, async (request, response) => {
      const started = parts.millis()
      const params = Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]))
      crossOrigin(route, request, response)
      await send({ name: route.name, request, response }, answerTo(route, request, params, answering), started)
    })
  }
  const routes = [...healthRoutes(parts.ready), ...parts.routes]
  for (const route of routes) {
    mount(route.method, route)
    if (route.method === 'GET') mount('HEAD', route)
  }
  for (const route of preflights(routes)) mount('OPTIONS', route)

  // Nothing found, wrong method. `done` is left uncalled: restify would answer a second time.
  server.on('restifyError', (request: IncomingMessage, response: ServerResponse, error: unknown) => {
    const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500
    const code = codes.get(status) ?? 'http/broken'
    if (code === 'http/broken') answering.onThrown('none', code, error)
    const style = request.headers.accept?.includes('text/html') ? 'page' : 'api'
    const asked = plainRequest(request, {}, { is: 'none' }, answering.trustedHops)
    const making = Promise.resolve(refusal(code, style, (problem) => answering.page(problem, asked)))
    void send({ name: 'none', request, response }, making, parts.millis())
  })

  const upgrades = makeUpgrades(parts.upgrades, answering, ({ name, status, code }) =>
    told({ route: name, method: 'UPGRADE', status, ms: 0, ...(code ? { code } : {}) }),
  )
  server.server.on('upgrade', (request, socket, head) => void upgrades.take(request, socket, head))

  return {
    start: async () => {
      server.server.listen(parts.port, parts.host)
      // Of restify's own: it passes an error on, and one that nobody there waits for ends the process.
      await once(server, 'listening').catch((cause: unknown) => {
        throw new Fault('server/listen', cause, `(${parts.host}, port ${parts.port}${codeOf(cause)})`)
      })
      const address = server.server.address()
      const port = address && typeof address === 'object' ? address.port : parts.port
      const host = parts.host.includes(':') ? `[${parts.host}]` : parts.host
      return { url: `http://${host}:${port}`, port }
    },
    close: async () => {
      isClosing = true
      const closed = once(server.server, 'close')
      server.server.close()
      upgrades.close()
      server.server.closeIdleConnections()
      const late = setTimeout(() => server.server.closeAllConnections(), limits.closeMs)
      await closed
      clearTimeout(late)
    },
  }
}

const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? `: ${String(cause.code)}` : '')

const put = {
  GET: 'get',
  HEAD: 'head',
  POST: 'post',
  PUT: 'put',
  PATCH: 'patch',
  DELETE: 'del',
  OPTIONS: 'opts',
} as const

/** What restify itself finds wrong, as ours. */
const codes: ReadonlyMap<unknown, ProblemCode> = new Map([
  [400, 'http/bad-request'],
  [404, 'http/not-found'],
  [405, 'http/method'],
])

import type { IncomingMessage } from 'node:http'
import restify from 'restify'
import type { Limits } from './limits.ts'

/** restify 12 with what it gets wrong made right. Each line says what it is for; all of it can go with restify. */
export const makeRestify = (limits: Limits): restify.Server => {
  // An empty name keeps it from sending `Server`. It must not see upgrades: it would run them through the request chain.
  const server = restify.createServer({ name: '', ignoreTrailingSlash: true, handleUpgrades: false })
  // Its own log would write query strings. The type is bunyan's, which has no such property.
  Reflect.set(server.log, 'level', 'silent')
  // It parses host and target outside of every handler, where one bad `Host` header ends the process.
  server.server.prependListener('request', makeReadable)
  server.server.prependListener('checkContinue', makeReadable)
  Object.assign(server.server, {
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
  })
  return server
}

/** An address nothing answers, for a target that is none. */
const nowhere = '/.unreadable'

const makeReadable = (request: IncomingMessage): void => {
  const { url = nowhere, headers } = request
  if (!URL.canParse(`http://${headers.host ?? 'localhost'}`)) delete headers.host
  const base = `http://${headers.host ?? 'localhost'}`
  const isReadable = url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base)
  if (!isReadable) request.url = nowhere
}

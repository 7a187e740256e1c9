import { createHash, timingSafeEqual } from 'node:crypto'
import { problemAnswer } from '../problem.ts'
import type { PlainRequest, Route } from '../route.ts'

/**
 * `GET /metrics`, for a scraper on this very machine (no proxy in between), or for one that shows a bearer token. A
 * private address alone opens nothing: every caller behind a proxy has one.
 */
export const metricsRoute = (
  tokens: readonly string[],
  scrape: () => Promise<{ readonly text: string; readonly type: string }>,
): Route => {
  const known = tokens.map(hashOf)
  const mayRead = ({ isLocal, headers }: PlainRequest): boolean => {
    if (isLocal) return true
    const [, token] = /^Bearer +(\S+)$/i.exec(headers['authorization'] ?? '') ?? []
    return token !== undefined && known.some((hash) => timingSafeEqual(hash, hashOf(token)))
  }
  return {
    name: 'metrics',
    method: 'GET',
    path: '/metrics',
    style: 'api',
    body: 'none',
    handle: async (request) => {
      if (!mayRead(request))
        return { ...problemAnswer(refused, 'api', () => ''), headers: { 'www-authenticate': 'Bearer realm="metrics"' } }
      const { text, type } = await scrape()
      return { status: 200, body: { is: 'text', text, type } }
    },
  }
}

const refused = {
  code: 'http/no-token',
  status: 401,
  message: 'Metrics are for this computer itself, or with the token that "npm run admin -- metrics-token" prints.',
}

const hashOf = (token: string): Uint8Array => createHash('sha256').update(token).digest()

import { createHash, timingSafeEqual } from 'node:crypto'
import { problemAnswer } from '../problem.ts'
import type { PlainRequest, Route } from '../route.ts'

/**
 * `GET /metrics`, for whoever shows a bearer token; in demo mode for this very machine too. A private or local address alone
 * opens nothing in a live service: every caller behind a proxy has one, and not every proxy says that it is one.
 */
export const metricsRoute = (
  mode: 'demo' | 'live',
  tokens: readonly string[],
  scrape: () => Promise<{ readonly text: string; readonly type: string }>,
): Route => {
  const known = tokens.map(hashOf)
  const mayRead = ({ isLocal, headers }: PlainRequest): boolean => {
    if (isLocal && mode === 'demo') return true
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
  message:
    'Metrics are for this computer itself in demo mode, or with the token that "npm run admin -- metrics-token" prints.',
}

const hashOf = (token: string): Uint8Array => createHash('sha256').update(token).digest()

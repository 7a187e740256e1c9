import type { Ready } from './readiness/readiness.ts'
import type { Route } from './route.ts'

/**
 * `/healthz`: this process answers, so leave it running. `/readyz`: it can take families' messages, so send them here; if
 * not, 503 and which check says why: `{ status, checks: [{ name, status, why? }] }`.
 */
export const healthRoutes = (ready: Ready): readonly Route[] => [
  {
    name: 'health.live',
    method: 'GET',
    path: '/healthz',
    style: 'api',
    body: 'none',
    handle: async () => ({ status: 200, body: { is: 'json', value: { status: 'alive' } } }),
  },
  {
    name: 'health.ready',
    method: 'GET',
    path: '/readyz',
    style: 'api',
    body: 'none',
    handle: async () => {
      const answered = await ready().catch(() => 'unknown')
      const readiness = typeof answered === 'string' ? { status: answered } : answered
      const isReady = readiness.status === 'ready'
      return {
        status: isReady ? 200 : 503,
        body: { is: 'json', value: readiness },
        ...(isReady ? {} : { code: readiness.status }),
      }
    },
  },
]

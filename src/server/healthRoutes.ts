import type { Route } from './route.ts'

/** Asks everything the service needs; anything but `ready` is the stable name of what is missing (`store/busy`). */
export type Ready = () => Promise<'ready' | (string & {})>

/**
 * `/healthz`: this process answers, so leave it running. `/readyz`: it can take families' messages, so send them here.
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
      const status = await ready().catch(() => 'unknown')
      const isReady = status === 'ready'
      return {
        status: isReady ? 200 : 503,
        body: { is: 'json', value: { status } },
        ...(isReady ? {} : { code: status }),
      }
    },
  },
]

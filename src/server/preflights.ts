import type { Route } from './route.ts'

/** One per path that other origins may call: what a browser asks before it sends the real request. Mounted for OPTIONS. */
export const preflights = (routes: readonly Route[]): readonly Route[] => {
  const byPath = Map.groupBy(
    routes.filter((route) => route.origins?.length),
    (route) => route.path,
  )
  return [...byPath].map(([path, same]) => ({
    name: 'preflight',
    method: 'GET',
    path,
    style: 'api',
    body: 'none',
    origins: [...new Set(same.flatMap((route) => route.origins ?? []))],
    handle: async () => ({
      status: 204,
      headers: {
        'access-control-allow-methods': same.map((route) => route.method).join(', '),
        'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
        'access-control-max-age': '600',
      },
      body: { is: 'empty' },
    }),
  }))
}

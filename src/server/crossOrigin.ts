import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Route } from './route.ts'

/** Lets a page of a listed origin read the answer. No cookie is ever allowed across origins. */
export const crossOrigin = (route: Route, request: IncomingMessage, response: ServerResponse): void => {
  if (!route.origins?.length) return
  response.setHeader('vary', 'origin')
  const { origin } = request.headers
  if (origin && route.origins.includes(origin)) response.setHeader('access-control-allow-origin', origin)
}

import type { PlainRequest } from '../server/route.ts'

/**
 * Where a client opens its stream. The token stands in the query because a browser cannot give a WebSocket a header; the
 * log never holds a query. No watermark in it: an official client that comes back puts its own into the request before.
 */
export const streamUrl = (
  { headers: { host = '' }, query }: PlainRequest,
  publicUrl: string | undefined,
  conversation: string,
  token: string,
): string => {
  const url = new URL(
    `/v3/directline/conversations/${encodeURIComponent(conversation)}/stream`,
    publicUrl?.replace(/^http/, 'ws') ?? `ws://${host}`,
  )
  url.searchParams.set('watermark', query.get('watermark') ?? '')
  url.searchParams.set('t', token)
  return url.href
}

import { gzipSync } from 'node:zlib'
import type { PlainAnswer, PlainRequest, SetCookie } from '../../server/route.ts'

type More = {
  readonly status?: number
  readonly cookies?: readonly SetCookie[]
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * A page as an answer, compressed where the browser can: an old phone on hospital wifi waits for bytes. No page holds
 * a secret of ours beside what a stranger may fill in, so its size tells nobody anything.
 */
export const pageAnswer = (
  request: PlainRequest,
  html: string,
  { status = 200, cookies = [], headers = {} }: More = {},
): PlainAnswer => {
  const common = { status, cookies, headers: { vary: 'accept-encoding', ...headers } }
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return { ...common, body: { is: 'html', html } }
  return {
    ...common,
    headers: { ...common.headers, 'content-encoding': 'gzip' },
    body: { is: 'bytes', bytes: gzipSync(html), type: 'text/html; charset=utf-8' },
  }
}

export const redirectAnswer = (status: 302 | 303, to: string, cookies: readonly SetCookie[] = []): PlainAnswer => ({
  status,
  cookies,
  body: { is: 'redirect', to },
})

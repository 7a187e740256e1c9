import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { cookiesOf } from './cookies.ts'
import type { PlainBody, PlainRequest } from './route.ts'

/** Headers that show that somebody is passing a request on for somebody else. */
const passingOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * The request as the edges see it. `trustedHops` is how many proxies of our own stand before us: that many names from the
 * right end of `x-forwarded-for` are believed, the rest is what the caller claims.
 */
export const plainRequest = (
  request: IncomingMessage,
  params: Readonly<Record<string, string>>,
  body: PlainBody,
  trustedHops: number,
): PlainRequest => {
  const url = request.url ?? '/'
  const at = url.indexOf('?')
  const headers = plainHeaders(request)
  const peer = bare(request.socket.remoteAddress ?? '')
  return {
    method: request.method ?? 'GET',
    url,
    path: at < 0 ? url : url.slice(0, at),
    params,
    query: new URLSearchParams(at < 0 ? '' : url.slice(at + 1)),
    headers,
    cookies: cookiesOf(request.headers.cookie),
    address: namedBy(headers['x-forwarded-for'], trustedHops) ?? peer,
    isLocal: isLoopback(peer) && passingOn.every((name) => headers[name] === undefined),
    body,
  }
}

/** `::ffff:127.0.0.1` is how a dual-stack socket writes 127.0.0.1. */
const bare = (address: string): string => (address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address)

const isLoopback = (address: string): boolean =>
  address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))

const namedBy = (forwardedFor: string | undefined, hops: number): string | undefined => {
  const named = hops > 0 ? withoutPort(forwardedFor?.split(',').at(-hops)?.trim() ?? '') : ''
  return isIP(named) ? named : undefined
}

/** Some proxies write the port too, `192.0.2.1:52011` or `[2001:db8::1]:52011`: it changes with every connection. */
const withoutPort = (named: string): string =>
  /^(?:\[(.+)\]|([\d.]+))(?::\d+)?$/.exec(named)?.slice(1).find(Boolean) ?? named

const plainHeaders = (request: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )

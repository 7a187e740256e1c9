import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/** A `host` header that may be written into a policy: a name, an address or a bracketed IPv6 address, and a port. */
const plainHost = /^(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?$/i

/**
 * Headers on every answer: nothing inline, nothing from elsewhere, never in a frame, never kept, never told where from.
 * A route may give its own in place of one.
 *
 * `connect-src` names our own WebSocket address beside `'self'`, for iPhones before 15.4 where `'self'` leaves it out; it
 * can go when Safari 15.3 has no more visitors.
 */
export const securityHeaders = (
  publicUrl: string | undefined,
): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const sockets = (request: IncomingMessage): string => {
    if (publicUrl) return new URL(publicUrl).origin.replace(/^http/, 'ws')
    const host = request.headers.host ?? ''
    return plainHost.test(host) ? `ws://${host}` : `'self'`
  }
  const apply = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': [`'none'`],
        'script-src': [`'self'`],
        'style-src': [`'self'`],
        'img-src': [`'self'`, 'data:'],
        'font-src': [`'self'`],
        'manifest-src': [`'self'`],
        'connect-src': [`'self'`, sockets],
        'form-action': [`'self'`],
        'base-uri': [`'none'`],
        'frame-ancestors': [`'none'`],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // Browsers heed it over https only, so a rehearsal on http://127.0.0.1 is not locked out.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  })
  return (request, response) => {
    apply(request, response, () => undefined)
    response.setHeader('cache-control', 'no-store')
    response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  }
}

import type { IncomingMessage } from 'node:http'
import type { ProblemCode } from './problem.ts'
import type { PlainBody, Route } from './route.ts'

export type BodyRead =
  | { readonly ok: true; readonly body: PlainBody }
  | { readonly ok: false; readonly code: ProblemCode }

const jsonType = /^application\/(?:[\w.-]+\+)?json$/
const formType = 'application/x-www-form-urlencoded'
const skimBytes = 64 * 1024
/** How much past the limit is still read and thrown away, so that an ordinary caller gets to read the 413. */
const graceBytes = 8 * 1024 * 1024

const refused = (code: ProblemCode): BodyRead => ({ ok: false, code })
const read = (body: PlainBody): BodyRead => ({ ok: true, body })

/**
 * Reads what came with a request. Our own, not restify's `bodyReader`: that one counts a compressed body before it is
 * unpacked (a small body may become a huge one) and leaves multipart bodies unread. Compressed bodies are refused here.
 */
export const readBody = async (
  request: IncomingMessage,
  accepts: Route['body'],
  maxBytes: number,
  millis: number,
): Promise<BodyRead> => {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const isPacked = (request.headers['content-encoding'] ?? 'identity') !== 'identity'
  const keep = accepts === 'skimmed' ? skimBytes : maxBytes
  const came = await bytesOf(request, keep, maxBytes, millis)
  if (typeof came === 'string') return refused(came)
  if (accepts === 'skimmed') return read({ is: 'skimmed', type: request.headers['content-type'] ?? '', start: came })
  if (came.length === 0 || accepts === 'none') return read({ is: 'none' })
  if (isPacked) return refused('http/content-type')
  if (jsonType.test(type) && accepts !== 'form') return jsonOf(came)
  if (type === formType && accepts !== 'json') return read({ is: 'form', fields: new URLSearchParams(utf8(came)) })
  return refused('http/content-type')
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)

const jsonOf = (bytes: Uint8Array): BodyRead => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return read({ is: 'json', value })
  } catch {
    return refused('http/broken-json')
  }
}

/**
 * By hand, since a slow sender must be given up in the middle of a wait. Node itself looks for slow requests only every
 * half minute, and then answers them with nothing to read.
 */
const bytesOf = (
  request: IncomingMessage,
  keep: number,
  maxBytes: number,
  millis: number,
): Promise<Uint8Array | ProblemCode> => {
  const { promise, resolve } = Promise.withResolvers<Uint8Array | ProblemCode>()
  const timer = setTimeout(() => resolve('http/too-slow'), millis)
  const chunks: Buffer[] = []
  let kept = 0
  let seen = 0
  request.on('data', (chunk: Buffer) => {
    seen += chunk.length
    const wanted = chunk.subarray(0, Math.max(0, keep - kept))
    if (wanted.length > 0) chunks.push(wanted)
    kept += wanted.length
    if (seen > maxBytes + graceBytes) resolve('http/too-large')
  })
  request.once('end', () => resolve(seen > maxBytes ? 'http/too-large' : Buffer.concat(chunks)))
  request.once('error', () => resolve('http/aborted'))
  request.once('close', () => resolve('http/aborted'))
  return promise.finally(() => clearTimeout(timer))
}

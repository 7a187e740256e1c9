import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { cookieLine } from './cookies.ts'
import type { AnswerBody, PlainAnswer } from './route.ts'

/**
 * Writes an answer to node's own response: restify's `send` would choose a formatter by the `accept` header and answer 406.
 * Resolves when the last byte is given to the network, or the caller has gone.
 */
export const writeAnswer = async (response: ServerResponse, answer: PlainAnswer, isHead: boolean): Promise<void> => {
  if (response.headersSent || response.destroyed) return
  const { body } = answer
  response.statusCode = answer.status
  const type = typeOf(body)
  if (type) response.setHeader('content-type', type)
  if (body.is === 'redirect') response.setHeader('location', body.to)
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
  if (answer.cookies?.length) response.setHeader('set-cookie', answer.cookies.map(cookieLine))
  if (body.is === 'stream' && !isHead) return await writeChunks(response, body.chunks)
  const bytes = bytesOf(body)
  if (body.is !== 'stream') response.setHeader('content-length', bytes.length)
  response.end(isHead ? undefined : bytes)
}

const typeOf = (body: AnswerBody): string | undefined => {
  switch (body.is) {
    case 'empty':
    case 'redirect':
      return undefined
    case 'json':
      return body.type ?? 'application/json; charset=utf-8'
    case 'html':
      return 'text/html; charset=utf-8'
    case 'text':
    case 'bytes':
    case 'stream':
      return body.type
    default:
      return body satisfies never
  }
}

const bytesOf = (body: AnswerBody): Uint8Array => {
  switch (body.is) {
    case 'empty':
    case 'redirect':
    case 'stream':
      return new Uint8Array()
    case 'json':
      return Buffer.from(JSON.stringify(body.value))
    case 'html':
      return Buffer.from(body.html)
    case 'text':
      return Buffer.from(body.text)
    case 'bytes':
      return body.bytes
    default:
      return body satisfies never
  }
}

const writeChunks = async (response: ServerResponse, chunks: AsyncIterable<string | Uint8Array>): Promise<void> => {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  for await (const chunk of chunks) {
    if (gone.signal.aborted) break
    if (!response.write(chunk)) await once(response, 'drain', { signal: gone.signal }).catch(() => undefined)
  }
  response.end()
}

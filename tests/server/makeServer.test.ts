import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as later } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Fault } from '../../src/fault.ts'
import type { PlainRequest, Route } from '../../src/server/route.ts'
import { serve } from './serve.ts'

const echo = (overrides: Partial<Route> = {}): Route => ({
  name: 'test.echo',
  method: 'POST',
  path: '/echo/:id',
  style: 'api',
  body: 'json-or-form',
  maxBytes: 1000,
  handle: async ({ body, params, query, cookies }) => ({
    status: 200,
    body: {
      is: 'json',
      value: {
        params,
        query: [...query],
        cookies,
        body: body.is === 'form' ? { is: 'form', fields: [...body.fields] } : body,
      },
    },
  }),
  ...overrides,
})
const post = (
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  type = 'application/json',
  headers: Record<string, string> = {},
) => fetch(url, { method: 'POST', body, headers: { 'content-type': type, ...headers } })
const page = { headers: { accept: 'text/html,*/*' } }

test('a JSON body, path parameters, query and cookies reach the route', async () => {
  const { url } = await serve({ routes: [echo()] })
  const answer = await post(`${url}/echo/caf%C3%A9%2F1?a=1&a=2`, '{"hello":"ß"}', 'application/json; charset=utf-8', {
    cookie: 'one=1; two=a%20b; one=other; broken=%zz',
  })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({
    params: { id: 'café/1' },
    query: [
      ['a', '1'],
      ['a', '2'],
    ],
    cookies: { one: '1', two: 'a b', broken: '%zz' },
    body: { is: 'json', value: { hello: 'ß' } },
  })
})

test('a form keeps repeated names, and a type that ends in +json is JSON', async () => {
  const { url } = await serve({ routes: [echo()] })
  const form = await post(`${url}/echo/1`, 'tick=a&tick=b&say=h%C3%A9', 'application/x-www-form-urlencoded')
  expect(await form.json()).toMatchObject({
    body: {
      fields: [
        ['tick', 'a'],
        ['tick', 'b'],
        ['say', 'hé'],
      ],
    },
  })
  const fhir = await post(`${url}/echo/1`, '[1]', 'application/fhir+json')
  expect(await fhir.json()).toMatchObject({ body: { is: 'json', value: [1] } })
})

test.for([
  { what: 'broken JSON', body: '{"a":', type: 'application/json', status: 400, code: 'http/broken-json' },
  {
    what: 'JSON that is not UTF-8',
    body: new Uint8Array([0x22, 0xff, 0x22]),
    type: 'application/json',
    status: 400,
    code: 'http/broken-json',
  },
  {
    what: 'too large',
    body: JSON.stringify('x'.repeat(1000)),
    type: 'application/json',
    status: 413,
    code: 'http/too-large',
  },
  {
    what: 'much too large',
    body: 'x'.repeat(3_000_000),
    type: 'application/json',
    status: 413,
    code: 'http/too-large',
  },
  { what: 'another type', body: '<a/>', type: 'application/xml', status: 415, code: 'http/content-type' },
  { what: 'no type', body: new Uint8Array([0x7b, 0x7d]), type: '', status: 415, code: 'http/content-type' },
])('$what is refused with $status in JSON, and the route never hears of it', async ({ body, type, status, code }) => {
  let heard = 0
  const handle = async () => {
    heard += 1
    return { status: 200, body: { is: 'empty' } } as const
  }
  const { url } = await serve({ routes: [echo({ handle })] })
  const answer = await post(`${url}/echo/1`, body, type)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toEqual({ error: { code, message: expect.any(String) } })
  expect(heard).toBe(0)
  // The control: the same route does hear a good one.
  expect((await post(`${url}/echo/1`, '{}')).status).toBe(200)
  expect(heard).toBe(1)
})

test('a compressed body is refused, so a small one cannot become a huge one', async () => {
  const { url } = await serve({ routes: [echo()] })
  const answer = await post(`${url}/echo/1`, '{}', 'application/json', { 'content-encoding': 'gzip' })
  expect(answer.status).toBe(415)
})

test('a form on a JSON route and JSON on a form route are refused', async () => {
  const { url } = await serve({
    routes: [echo({ body: 'json', path: '/json/:id' }), echo({ body: 'form', path: '/form/:id' })],
  })
  expect((await post(`${url}/json/1`, 'a=1', 'application/x-www-form-urlencoded')).status).toBe(415)
  expect((await post(`${url}/form/1`, '{}')).status).toBe(415)
})

test('a skimmed body keeps its start and takes any type, up to the limit', async () => {
  const handle = async ({ body }: PlainRequest) => ({
    status: 200,
    body: { is: 'json', value: body.is === 'skimmed' ? [body.type, body.start.length] : [] } as const,
  })
  const { url } = await serve({ routes: [echo({ body: 'skimmed', maxBytes: 200_000, handle })] })
  expect(await (await post(`${url}/echo/1`, 'x'.repeat(150_000), 'image/png')).json()).toEqual(['image/png', 65_536])
  expect((await post(`${url}/echo/1`, 'x'.repeat(200_001), 'image/png')).status).toBe(413)
})

test('what is not there, and what does not answer that method, is told to a program in JSON and to a person in a page', async () => {
  const { url } = await serve({ routes: [echo()] })
  for (const [path, status, code] of [
    ['/nowhere', 404, 'http/not-found'],
    ['/echo/1', 405, 'http/method'],
    ['/echo/%zz', 404, 'http/not-found'],
  ] as const) {
    const toProgram = await fetch(url + path)
    expect([path, toProgram.status]).toEqual([path, status])
    expect(await toProgram.json()).toEqual({ error: { code, message: expect.any(String) } })
    const toPerson = await fetch(url + path, page)
    expect(toPerson.status).toBe(status)
    expect(toPerson.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await toPerson.text()).toContain('call 999')
  }
  expect((await fetch(`${url}/echo/1`)).headers.get('allow')).toBe('POST')
})

test('a page route tells its trouble in a page, whatever the browser accepts', async () => {
  const { url } = await serve({ routes: [echo({ style: 'page', body: 'form' })] })
  const answer = await post(`${url}/echo/1`, '{}')
  expect(answer.status).toBe(415)
  expect(await answer.text()).toContain('<!doctype html>')
})

test('every answer, found or not, carries the security headers and says nothing of the server', async () => {
  const { url, port } = await serve({ routes: [echo()] })
  for (const path of ['/healthz', '/nowhere', '/echo/%zz']) {
    const { headers } = await fetch(url + path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toBe(
      `default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';manifest-src 'self';` +
        `connect-src 'self' ws://127.0.0.1:${port};form-action 'self';base-uri 'none';frame-ancestors 'none'`,
    )
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
    expect(headers.get('server')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

test('the policy names the public address for sockets, and never a made-up host', async () => {
  const given = await serve({ publicUrl: 'https://attune.example.nhs.uk' })
  expect((await fetch(`${given.url}/healthz`)).headers.get('content-security-policy')).toContain(
    `connect-src 'self' wss://attune.example.nhs.uk;`,
  )
  const { port } = await serve({})
  const policy = await new Promise<unknown>((resolve, reject) => {
    httpRequest(
      { port, host: '127.0.0.1', path: '/healthz', headers: { host: "x; script-src 'unsafe-inline'" } },
      (answer) => {
        answer.resume()
        resolve(answer.headers['content-security-policy'])
      },
    )
      .on('error', reject)
      .end()
  })
  expect(policy).toContain(`connect-src 'self' 'self';`)
  expect(policy).not.toContain('unsafe')
})

test.for([
  'GET http://[ HTTP/1.1\r\nhost: x',
  'GET // HTTP/1.1\r\nhost: x',
  'GET /a HTTP/1.1\r\nhost: a b',
  'GET /a HTTP/1.1\r\nhost: [',
  'GET /a HTTP/1.1\r\nhost: :x',
  'OPTIONS * HTTP/1.1\r\nhost: x',
  'GET /%ff%fe HTTP/1.1\r\nhost: x',
  'POST /a HTTP/1.1\r\nexpect: 100-continue\r\ncontent-length: 0\r\nhost: [',
  'GET /healthz HTTP/1.1\r\nhost: [\r\ncookie: =; ==; a',
])('an unreadable request is answered and ends nothing: %j', async (head) => {
  const { url, port } = await serve({})
  const socket = connect(port, '127.0.0.1')
  socket.end(`${head}\r\nconnection: close\r\n\r\n`)
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 [124]\d\d /)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})

test('a route may give its own header in place of one, cookies out of reach of scripts, and a redirect', async () => {
  const { url } = await serve({
    routes: [
      echo({
        method: 'GET',
        path: '/cached',
        handle: async () => ({
          status: 303,
          headers: { 'cache-control': 'public, max-age=60' },
          cookies: [
            { name: 'a', value: 'x y', path: '/', isSecure: true, sameSite: 'Strict', maxAgeSeconds: 0 },
            { name: 'b', value: '2', path: '/inbox', isSecure: false, sameSite: 'Lax' },
          ],
          body: { is: 'redirect', to: '/elsewhere' },
        }),
      }),
    ],
  })
  const { status, headers } = await fetch(`${url}/cached/`, { redirect: 'manual' })
  expect([status, headers.get('location'), headers.get('cache-control')]).toEqual([
    303,
    '/elsewhere',
    'public, max-age=60',
  ])
  expect(headers.getSetCookie()).toEqual([
    'a=x%20y; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0',
    'b=2; Path=/inbox; HttpOnly; SameSite=Lax',
  ])
})

test('a stream is sent as it is made, and HEAD is answered with the headers of GET alone', async () => {
  async function* chunks() {
    yield 'one,'
    await later(5)
    yield new TextEncoder().encode('two')
  }
  const { url } = await serve({
    routes: [
      echo({
        method: 'GET',
        path: '/export',
        handle: async () => ({ status: 200, body: { is: 'stream', chunks: chunks(), type: 'text/csv' } }),
      }),
    ],
  })
  expect(await (await fetch(`${url}/export`)).text()).toBe('one,two')
  const head = await fetch(`${url}/healthz`, { method: 'HEAD' })
  expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([200, '', '18'])
})

test('the iteration of a stream ends when its reader goes away', async () => {
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  async function* endless() {
    try {
      for (;;) {
        yield 'x'.repeat(1024)
        await later(1)
      }
    } finally {
      resolve()
    }
  }
  const { url } = await serve({
    routes: [
      echo({
        method: 'GET',
        path: '/live',
        handle: async () => ({ status: 200, body: { is: 'stream', chunks: endless(), type: 'text/event-stream' } }),
      }),
    ],
  })
  const reader = (await fetch(`${url}/live`)).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  await ended
})

test('readiness is the answer of whoever knows, and liveness does not ask', async () => {
  let status = 'ready'
  const { url } = await serve({
    ready: async () => {
      if (status === 'throws') throw new Error('no')
      return status
    },
  })
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  status = 'store/busy'
  const busy = await fetch(`${url}/readyz`)
  expect([busy.status, await busy.json()]).toEqual([503, { status: 'store/busy' }])
  status = 'throws'
  expect((await fetch(`${url}/readyz`)).status).toBe(503)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})

test('a fault is 503 with its code when trying again may help, 500 when not; nothing of an unknown error gets out', async () => {
  const failing = (path: string, error: Error) => echo({ method: 'GET', path, handle: () => Promise.reject(error) })
  const { url, written } = await serve({
    routes: [
      failing('/busy', new Fault('store/busy')),
      failing('/tampered', new Fault('keys/tampered')),
      failing('/bug', new TypeError('cannot read "my baby cries"')),
    ],
  })
  const busy = await fetch(`${url}/busy`)
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '2'])
  expect(await busy.json()).toMatchObject({ error: { code: 'store/busy' } })
  const tampered = await fetch(`${url}/tampered`)
  expect([tampered.status, await tampered.json()]).toMatchObject([500, { error: { code: 'keys/tampered' } }])
  const bug = await fetch(`${url}/bug`)
  expect(bug.status).toBe(500)
  expect(await bug.text()).not.toContain('my baby')
  expect(written()).not.toContain('my baby')
  expect(written()).toContain('TypeError')
  expect(written()).toContain('makeServer.test.ts')
})

test('the log holds the route, status, time and code, and neither body, query, header nor path', async () => {
  const { url, written } = await serve({ routes: [echo()] })
  await post(`${url}/echo/secret-id?t=secret-token`, '{"a":"secret-words"}', 'application/json', {
    authorization: 'Bearer secret-bearer',
    cookie: 'secret-cookie=1',
  })
  await post(`${url}/echo/secret-id?t=secret-token`, '{"a":"secret-words"')
  await fetch(`${url}/secret-path?t=secret-token`)
  const lines = written()
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(lines).toMatchObject([
    { level: 'info', route: 'test.echo', method: 'POST', status: 200, ms: expect.any(Number), msg: 'answered' },
    { level: 'info', route: 'test.echo', status: 400, code: 'http/broken-json' },
    { level: 'info', route: 'none', status: 404, code: 'http/not-found' },
  ])
  expect(written()).not.toContain('secret')
})

test('a limit used up is 429 with a time to wait, for that key alone', async () => {
  const { url } = await serve({
    routes: [echo({ limits: [{ name: 'test', points: 2, seconds: 60, by: ({ params: { id } }) => id }] })],
  })
  const say = async (id: string) => (await post(`${url}/echo/${id}`, '{}')).status
  expect([await say('a'), await say('a'), await say('b')]).toEqual([200, 200, 200])
  const spent = await post(`${url}/echo/a`, '{}')
  expect(spent.status).toBe(429)
  expect(Number(spent.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await spent.json()).toMatchObject({ error: { code: 'http/too-many' } })
  expect(await say('b')).toBe(200)
})

test('every route counts per address; behind a trusted proxy, per the address it names', async () => {
  const near = await serve({ limits: { perAddress: 1 } })
  const ask = (url: string, from: string) =>
    fetch(`${url}/healthz`, { headers: { 'x-forwarded-for': from } }).then(({ status }) => status)
  expect([await ask(near.url, '192.0.2.1'), await ask(near.url, '192.0.2.2')]).toEqual([200, 429])
  const behind = await serve({ limits: { perAddress: 1 }, trustedHops: 1 })
  expect([
    await ask(behind.url, '192.0.2.1'),
    await ask(behind.url, '192.0.2.2'),
    await ask(behind.url, 'made-up, 192.0.2.2'),
  ]).toEqual([200, 200, 429])
})

test('a forged x-forwarded-for is not believed beyond our own proxies', async () => {
  const asker = async (trustedHops: number) => {
    const { url } = await serve({ limits: { perAddress: 1 }, trustedHops })
    return (from: string) =>
      fetch(`${url}/healthz`, { headers: { 'x-forwarded-for': from } }).then(({ status }) => status)
  }
  // Without a proxy of ours nothing the caller says counts: all of these are one address.
  const none = await asker(0)
  expect([await none('192.0.2.1'), await none('192.0.2.2'), await none('192.0.2.3, 192.0.2.4')]).toEqual([
    200, 429, 429,
  ])
  // With one, only the name it wrote itself, the last: whatever the caller wrote before it changes nothing.
  const one = await asker(1)
  expect([
    await one('198.51.100.1, 192.0.2.1'),
    await one('198.51.100.2, 192.0.2.1'),
    await one('192.0.2.2, 198.51.100.3, 192.0.2.1'),
    await one('192.0.2.1, 192.0.2.2'),
  ]).toEqual([200, 429, 429, 200])
  // With two, the last but one, also written with a port.
  const two = await asker(2)
  expect([
    await two('198.51.100.1, 192.0.2.1:52011, 10.0.0.1'),
    await two('198.51.100.2, 192.0.2.1:52012, 10.0.0.1'),
    await two('192.0.2.1, [2001:db8::1]:443, 10.0.0.1'),
    await two('2001:db8::1, 10.0.0.2'),
  ]).toEqual([200, 429, 200, 429])
  // One that came past the first proxy, or whose name is none, is the other end of the socket.
  expect([await two('192.0.2.9'), await two('192.0.2.8'), await two('somebody, 10.0.0.1')]).toEqual([200, 429, 429])
})

test('only this very machine is local: not a caller behind a proxy, nor one that names another', async () => {
  const { url } = await serve({
    routes: [
      echo({
        method: 'GET',
        path: '/local',
        handle: async ({ isLocal }) => ({ status: 200, body: { is: 'json', value: isLocal } }),
      }),
    ],
  })
  expect(await (await fetch(`${url}/local`)).json()).toBe(true)
  expect(await (await fetch(`${url}/local`, { headers: { 'x-forwarded-for': '127.0.0.1' } })).json()).toBe(false)
})

test('a handler that never ends is answered for', async () => {
  const { url } = await serve({
    limits: { answerMs: 30 },
    routes: [echo({ method: 'GET', path: '/slow', handle: () => new Promise(() => undefined) })],
  })
  const answer = await fetch(`${url}/slow`)
  expect([answer.status, await answer.json()]).toMatchObject([503, { error: { code: 'http/too-long' } }])
})

test('a request that never arrives whole is ended', async () => {
  const { port } = await serve({ limits: { headersMs: 50, requestMs: 100 }, routes: [echo()] })
  const socket = connect(port, '127.0.0.1')
  // Only the client's half is left open: the server has to end it.
  socket.write('POST /echo/1 HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n{')
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 408/)
})

test('closing finishes the answer under way and takes nothing new', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>()
  const { url, close } = await serve({
    routes: [
      echo({
        method: 'GET',
        path: '/slow',
        handle: async () => {
          reach()
          await gate
          return { status: 200, body: { is: 'text', text: 'done', type: 'text/plain' } }
        },
      }),
    ],
  })
  const answering = fetch(`${url}/slow`).then((answer) => answer.text())
  await reached
  const closing = close()
  await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  open()
  expect(await answering).toBe('done')
  await closing
})

test('a listed origin may call from a browser, another may not', async () => {
  const { url } = await serve({
    routes: [echo({ origins: ['https://trust.example'] }), echo({ path: '/private/:id' })],
  })
  const asked = (path: string, origin: string) =>
    fetch(url + path, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })
  const allowed = await asked('/echo/1', 'https://trust.example')
  expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, 'https://trust.example'])
  expect(allowed.headers.get('access-control-allow-methods')).toBe('POST')
  expect((await asked('/echo/1', 'https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  expect((await asked('/private/1', 'https://trust.example')).headers.get('access-control-allow-origin')).toBeNull()
  const called = await post(`${url}/echo/1`, '{}', 'application/json', { origin: 'https://trust.example' })
  expect(called.headers.get('access-control-allow-origin')).toBe('https://trust.example')
})

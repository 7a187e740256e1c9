import { once } from 'node:events'
import { request as ask, createServer, type IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { makeLogger } from '../../src/server/makeLogger.ts'
import { makeReport } from '../../src/server/makeReport.ts'
import { plainRequest } from '../../src/server/plainRequest.ts'

const open = () => {
  const lines: string[] = []
  const log = makeLogger('trace', { write: (line: string) => void lines.push(line) })
  return { log, report: makeReport(log), lines, all: () => lines.join('') }
}

/** A request as it arrives, with a word of somebody's in every part of it. */
const arrived = async (): Promise<{ readonly request: IncomingMessage; readonly close: () => Promise<void> }> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const asking = ask({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/people/Zephyrine?phone=Zephyrine',
    headers: { cookie: 'session=Zephyrine', authorization: 'Bearer Zephyrine', 'x-note': 'Zephyrine' },
  })
  asking.on('error', () => undefined)
  asking.end('Zephyrine')
  const [request, response] = await once(server, 'request')
  return {
    request,
    close: async () => {
      response.end()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

test('a planted leak, a whole request given to the log in any way, leaves no word of it', async () => {
  const { request, close } = await arrived()
  const plain = plainRequest(request, { id: 'Zephyrine' }, { is: 'json', value: { name: 'Zephyrine' } }, 0)
  // Control: the words are in it, wherever one looks.
  expect(JSON.stringify([request.url, request.headers, plain])).toMatch(/Zephyrine.*Zephyrine.*Zephyrine/)
  const { log, lines, all } = open()
  for (const planted of [request, plain])
    for (const fields of [
      planted,
      { request: planted },
      { req: planted },
      { deep: { er: planted } },
      { at: [planted] },
    ]) {
      log.warn(fields, 'planted')
      log.error(fields)
    }
  log.warn({ route: { name: 'Zephyrine' }, code: ['Zephyrine', { is: 'Zephyrine' }] }, 'planted')
  log.warn('planted %s', 'Zephyrine')
  log.warn({ Zephyrine: 1 }, 'planted')
  expect(lines).toHaveLength(23)
  expect(all()).not.toMatch(/Zephyrine/i)
  expect(all()).toContain('"leftOut":')
  await close()
})

test('an error leaves its kind and where it came from, and not its message, also one that looks like a place', () => {
  const { log, report, lines, all } = open()
  const error = new TypeError('Zephyrine\n    at Zephyrine\n    at Zephyrine (file:///Zephyrine.ts:1:2)')
  report('http/broken', error)
  log.error(error)
  log.error({ err: error })
  log.error({ error }, 'planted')
  // Its message was changed since: where the first one ends in the stack can no longer be found.
  error.message = 'changed'
  error.stack = (error.stack ?? '').replace(/^.*Zephyrine \(file.*\n/m, '')
  report('http/broken', error)
  expect(lines).toHaveLength(5)
  expect(all()).not.toContain('Zephyrine')
  expect(lines[0]).toContain('makeLogger.test.ts')
  expect(lines[1]).toContain('"error":"TypeError"')
})

test('what a line may hold stands as it was given', () => {
  const { log, lines } = open()
  log.info({ route: 'test.echo', method: 'GET', status: 200, ms: 3, code: 'http/method' }, 'answered')
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    ...{ level: 'info', time: expect.any(Number), msg: 'answered' },
    ...{ route: 'test.echo', method: 'GET', status: 200, ms: 3, code: 'http/method' },
  })
})

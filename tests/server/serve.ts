import { onTestFinished } from 'vitest'
import { makeLogger } from '../../src/server/makeLogger.ts'
import { makeReport } from '../../src/server/makeReport.ts'
import { makeServer, type ServerParts } from '../../src/server/makeServer.ts'

/** A real server on a free loopback port, closed with the test; `lines` is everything it logged. */
export const serve = async (parts: Partial<ServerParts>) => {
  const written: string[] = []
  const log = makeLogger('trace', { write: (line: string) => void written.push(line) })
  const server = makeServer({
    routes: [],
    upgrades: [],
    ready: async () => 'ready',
    log,
    host: '127.0.0.1',
    port: 0,
    millis: () => performance.now(),
    ...parts,
  })
  const { url, port } = await server.start()
  const stop = makeOnce(server.close)
  onTestFinished(stop)
  return { url, port, close: stop, report: makeReport(log), written: () => written.join('') }
}

/** A report whose codes a test can look at, for parts made before the server is. */
export const collectReports = () => {
  const codes: string[] = []
  return { codes, report: (code: string) => void codes.push(code) }
}

const makeOnce = (work: () => Promise<void>) => {
  let running: Promise<void> | undefined
  return () => {
    running ??= work()
    return running
  }
}

import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where Debian has it. */
const openssl = '/usr/bin/openssl'

/** A certificate of this test alone; `undefined` where there is no openssl to make one. */
const makeCertificate = (): { readonly key: string; readonly cert: string } | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const self = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1']
  try {
    execFileSync(openssl, [...self, '-keyout', key, '-out', cert], { stdio: 'ignore' })
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const certificate = makeCertificate()

export type Front = (port: number) => Promise<{ readonly url: string; readonly stop: () => Promise<void> }>

/**
 * Something in front of a port of this machine, as a live service has it; with https where `isTls`, which `Secure` and
 * `__Host-` cookies need. `pass` may see what goes through, and answer in its place.
 */
export const makeFront =
  (
    isTls: boolean,
    onPass: (asked: IncomingMessage, answer: IncomingMessage) => string | undefined = () => undefined,
  ): Front =>
  async (port) => {
    const pass = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
      const { method, url, headers } = incoming
      const passed = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
        const redirect = onPass(incoming, answer)
        if (redirect === undefined) {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(outgoing)
        } else {
          outgoing.writeHead(302, { location: redirect, 'set-cookie': answer.headers['set-cookie'] ?? [] })
          outgoing.end()
          answer.resume()
        }
      })
      passed.on('error', () => outgoing.destroy())
      incoming.pipe(passed)
    }
    const server = isTls ? createTlsServer({ ...certificate }, pass) : createServer(pass)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    return {
      url: `http${isTls ? 's' : ''}://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
      stop: async () => {
        const closed = once(server, 'close')
        server.close()
        server.closeAllConnections()
        await closed
      },
    }
  }

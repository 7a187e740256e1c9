import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Answering, limitsOf, refusal, tooMany } from './answerTo.ts'
import { matchPath } from './matchPath.ts'
import { plainRequest } from './plainRequest.ts'
import type { Opening, PlainAnswer, PlainSocket, Upgrade } from './route.ts'

export type Upgrades = {
  readonly take: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>
  /** Tells every open socket that the server is going away, so that clients come back to another one. */
  readonly close: () => void
}

/** Called for each WebSocket asked for: 101 when it was opened, else the status of the refusal. */
export type OnAsked = (line: { readonly name: string; readonly status: number; readonly code?: string }) => void

/** A program asks: it is told by a code. */
const noPage = (): string => ''

/** WebSockets beside restify: its own upgrade handling would push the handshake through the request chain. */
export const makeUpgrades = (upgrades: readonly Upgrade[], answering: Answering, onAsked: OnAsked): Upgrades => {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: answering.limits.frameBytes,
    perMessageDeflate: false,
    clientTracking: true,
  })
  // The TCP connection of a phone that lost its signal stays "open" for many minutes: ask, and drop the silent.
  const answered = new WeakSet<WebSocket>()
  const asking = setInterval(() => {
    for (const socket of server.clients) {
      if (!answered.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, answering.limits.pingMs)
  asking.unref()

  const openingFor = async (request: IncomingMessage): Promise<{ name: string; opening: Opening }> => {
    const bare = plainRequest(request, {}, { is: 'none' }, answering.trustedHops)
    const found = upgrades.flatMap((upgrade) => {
      const params = matchPath(upgrade.path, bare.path)
      return params ? [{ upgrade, asked: { ...bare, params } }] : []
    })[0]
    const refused = (answer: PlainAnswer): Opening => ({ is: 'refused', answer })
    if (!found) return { name: 'none', opening: refused(refusal('http/not-found', 'api', noPage)) }
    const { upgrade, asked } = found
    try {
      const spent = await answering.limiter(asked, limitsOf(upgrade, answering.limits))
      const opening = spent ? refused(tooMany('api', noPage, spent.waitSeconds)) : await upgrade.open(asked)
      return { name: upgrade.name, opening }
    } catch (error) {
      answering.onThrown(upgrade.name, 'http/broken', error)
      return { name: upgrade.name, opening: refused(refusal('http/broken', 'api', noPage)) }
    }
  }

  return {
    take: async (request, socket, head) => {
      // Without a listener a reset before the handshake would end the process.
      socket.on('error', () => socket.destroy())
      const { name, opening } = await openingFor(request)
      if (opening.is === 'refused') {
        const { status, code } = opening.answer
        onAsked({ name, status, ...(code ? { code } : {}) })
        return refuse(socket, opening.answer)
      }
      server.handleUpgrade(request, socket, head, (opened) => {
        onAsked({ name, status: 101 })
        answered.add(opened)
        opened.on('pong', () => answered.add(opened))
        opened.on('message', () => answered.add(opened))
        opened.on('error', () => opened.terminate())
        opening.talk(plainSocket(opened))
      })
    },
    close: () => {
      clearInterval(asking)
      for (const socket of server.clients) socket.close(1001, 'going away')
      server.close()
    },
  }
}

const plainSocket = (socket: WebSocket): PlainSocket => ({
  send: (text) => {
    if (socket.readyState === socket.OPEN) socket.send(text)
  },
  waitingBytes: () => socket.bufferedAmount,
  close: (code, reason) => socket.close(code, reason),
  onText: (listener) => {
    socket.on('message', (data, isBinary) => {
      if (!isBinary && Buffer.isBuffer(data)) listener(data.toString('utf8'))
    })
  },
  onClose: (listener) => {
    socket.once('close', () => listener())
  },
})

/** An ordinary HTTP answer on a connection that asked to be more. */
const refuse = (socket: Duplex, { status, headers, body }: PlainAnswer): void => {
  const text = body.is === 'json' ? JSON.stringify(body.value) : ''
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    'cache-control: no-store',
    `content-length: ${Buffer.byteLength(text)}`,
    ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n${text}`)
}

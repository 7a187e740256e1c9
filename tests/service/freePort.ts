import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below the ports that the system gives to whoever goes out: none of those is taken in between. */
const [lowest, highest] = [15_000, 32_000]

/** A port nobody listens on just now. */
export const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest))
    const server = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => resolve(true))
    })
    if (!isFree) continue
    server.close()
    await once(server, 'close')
    return port
  }
  throw new Error('no port')
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = new URL('../..', import.meta.url).pathname

export type Service = {
  readonly url: string
  /** The operating system ends it at once, in the middle of whatever it does. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** The real service, as `npm start` runs it, on a data folder of its own. Its log goes to `log.txt` there. */
export const startService = async (
  folder: string,
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Service> => {
  await mkdir(folder, { recursive: true })
  const log = createWriteStream(join(folder, 'log.txt'), { flags: 'a' })
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: `sqlite:${join(folder, 'attune.db')}`,
      ATTUNE_KEYSTORE: `sqlite:${join(folder, 'keys', 'attune.keys.db')}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  const url = `http://127.0.0.1:${port}`
  await said(child, child.stdout, 'Attune is running')
  await ready(url, child)
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  return { url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

/** Waits until this very process says so: on its port, somebody else might answer. */
const said = async (child: ChildProcess, output: NodeJS.ReadableStream, words: string): Promise<void> => {
  let text = ''
  output.on('data', (piece: Buffer) => {
    text += piece.toString()
  })
  for (let tries = 0; tries < 1_200 && !text.includes(words); tries += 1) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}; see log.txt`)
    await pause(25)
  }
}

const ready = async (url: string, child: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}; see log.txt`)
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await pause(50)
  }
  throw new Error('the service was not ready within 30 seconds')
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { freePort } from '../service/freePort.ts'
import { median } from './median.ts'
import type { Row } from './row.ts'

const root = new URL('../..', import.meta.url).pathname
const mostMillis = 60_000

/** What `npm start` runs, as package.json has it. */
const { scripts } = z
  .object({ scripts: z.object({ start: z.string().regex(/^node /) }) })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')))
const startArguments = scripts.start.split(' ').slice(1)

/**
 * From starting the process to `/readyz` answering 200, on a database that is there already: the service as `npm start`
 * runs it, against a process that only loads botbuilder, restify and better-sqlite3. Interleaved.
 *
 * @param seconds about how long to go on; two starts of each at least, fifteen at most
 */
export const startRows = async (seconds: number): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'))
  try {
    // The first makes the database, and both fill the file cache.
    await untilReady(folder)
    await untilEnded()
    const ours: number[] = []
    const theirs: number[] = []
    const until = performance.now() + seconds * 1_000
    while (ours.length < 2 || (ours.length < 15 && performance.now() < until)) {
      ours.push(await untilReady(folder))
      theirs.push(await untilEnded())
    }
    return [
      {
        what: 'cold start to /readyz / only loading the three libraries',
        goal: { atMost: 1.5 },
        ratio: median(ours.map((one, at) => one / (theirs[at] ?? Number.NaN))),
        figures: `${median(ours).toFixed(0)} ms, against ${median(theirs).toFixed(0)} ms, ${ours.length} starts each`,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const untilReady = async (folder: string): Promise<number> => {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, startArguments, {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      ATTUNE_MODE: 'demo',
      DATABASE_URL: `sqlite:${join(folder, 'attune.db')}`,
      ATTUNE_KEYSTORE: `sqlite:${join(folder, 'keys', 'attune.keys.db')}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    // It says so when it listens; until then asking would only take its time.
    await Promise.race([
      once(child.stdout, 'data', { signal: AbortSignal.timeout(mostMillis) }),
      once(child, 'exit').then(() => Promise.reject(new Error(`the service ended with ${child.exitCode}`))),
    ])
    child.stdout.resume()
    while (!(await isReady(port))) {
      if (performance.now() - started > mostMillis) throw new Error('the service was not ready in time')
      await pause(5)
    }
    return performance.now() - started
  } finally {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit')
  }
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status === 200,
    () => false,
  )

const untilEnded = async (): Promise<number> => {
  const started = performance.now()
  const child = spawn(process.execPath, [new URL('onlyLoads.ts', import.meta.url).pathname], {
    cwd: root,
    stdio: 'inherit',
  })
  const [code]: unknown[] = await once(child, 'exit')
  if (code !== 0) throw new Error(`only loading ended with ${code}`)
  return performance.now() - started
}

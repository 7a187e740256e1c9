import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostgres } from '../store/postgresServer.ts'
import { attuneQueue } from './attuneQueue.ts'
import { startDurablePostgres } from './durablePostgres.ts'
import { graphileQueue } from './graphileQueue.ts'
import { median } from './median.ts'
import { pgBossQueue } from './pgBossQueue.ts'
import { batch, connections, type Promises, type Queue } from './queue.ts'
import type { Row } from './row.ts'

const rounds = 5
/** Rounds before them that do not count: a service runs for weeks, and no queue is judged by how it begins. */
const warmUps = 1

/** How much a queue does in a second: `seconds` is how long to look. */
type Measure = { readonly what: string; readonly perSecond: (queue: Queue, seconds: number) => Promise<number> }

const measures: readonly Measure[] = [
  {
    what: `plan one at a time, ${connections} callers`,
    perSecond: (queue, seconds) => repeated(queue.planOne, 1, seconds),
  },
  {
    what: `plan ${batch} at a time (theirs: in clear, and as often as asked)`,
    perSecond: (queue, seconds) => repeated(() => queue.planMany(batch, 'bare'), batch, seconds),
  },
  {
    what: `plan ${batch} at a time, each once under its name, sealed`,
    perSecond: (queue, seconds) => repeated(() => queue.planMany(batch, 'kept'), batch, seconds),
  },
  {
    what: 'claim and complete what is due (theirs: two durable steps, ours: three)',
    perSecond: (queue, seconds) => drained(queue, seconds, 'bare'),
  },
  {
    what: 'claim, open, mark as being sent, complete with a reference (theirs: with a table of marks beside them)',
    perSecond: (queue, seconds) => drained(queue, seconds, 'kept'),
  },
]

/**
 * The ledger on both databases beside pg-boss and graphile-worker, all three on one PostgreSQL that loses nothing, with a
 * million planned in each (fewer when `seconds` is under 10). Interleaved, so that the machine is the same for all.
 *
 * @param seconds for each measure, over all queues and rounds
 */
export const benchLedger = async (seconds: number): Promise<readonly Row[]> => {
  const bin = findPostgres()
  if (bin === undefined) throw new Error('The ledger is measured beside queues on PostgreSQL, which is not installed.')
  const planned = seconds < 10 ? 20_000 : 1_000_000
  const server = await startDurablePostgres(bin)
  const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'))
  const queues: Queue[] = []
  try {
    queues.push(await attuneQueue('ledger on PostgreSQL', `${server.url}?schema=records`, `${server.url}?schema=keys`))
    queues.push(await attuneQueue('ledger on SQLite', `sqlite:${folder}/attune.db`, `sqlite:${folder}/keys.db`))
    queues.push(await pgBossQueue(server.url))
    queues.push(await graphileQueue(server.url))
    for (const queue of queues) await queue.fill(planned)
    const rows: Row[] = []
    for (const measure of measures) rows.push(...(await rowsOf(measure, queues, seconds, planned)))
    return rows
  } finally {
    for (const queue of queues) await queue.close()
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One row for each database of ours, against the faster of the others in each round. */
const rowsOf = async (
  { what, perSecond }: Measure,
  queues: readonly Queue[],
  seconds: number,
  planned: number,
): Promise<readonly Row[]> => {
  const measured = new Map<string, number[]>(queues.map(({ name }) => [name, []]))
  for (let round = -warmUps; round < rounds; round += 1)
    for (const queue of queues) {
      const figure = await perSecond(queue, seconds / (warmUps + rounds) / queues.length)
      if (round >= 0) measured.get(queue.name)?.push(figure)
    }
  const [postgres, sqlite, ...others] = [...measured]
  const faster = (round: number): number => Math.max(...others.map(([, figures]) => figures[round] ?? 0))
  const said = others.map(([name, figures]) => `${name} ${median(figures).toFixed(0)}/s`).join(', ')
  return [postgres, sqlite].flatMap((ours) => {
    if (!ours) return []
    const [name, figures] = ours
    return [
      {
        what: `${name} / the faster of pg-boss and graphile-worker: ${what}, ${planned.toLocaleString('en')} planned`,
        goal: { atLeast: 1 },
        ratio: median(figures.map((figure, round) => figure / faster(round))),
        figures: `${median(figures).toFixed(0)}/s  against  ${said}`,
      },
    ]
  })
}

/** How many a second, with as many callers as connections, each waiting for its own before it goes on. */
const repeated = async (work: () => Promise<void>, each: number, seconds: number): Promise<number> => {
  const started = performance.now()
  let done = 0
  const caller = async (): Promise<void> => {
    while (performance.now() - started < seconds * 1_000) {
      await work()
      done += each
    }
  }
  await Promise.all(Array.from({ length: connections }, caller))
  return (done * 1_000) / (performance.now() - started)
}

const drained = async (queue: Queue, seconds: number, as: Promises): Promise<number> => {
  // Enough that starting and stopping do not count.
  const count = Math.ceil(Math.max(2_000, 4_000 * seconds) / batch) * batch
  const drain = await queue.backlog(count, as)
  const started = performance.now()
  await drain()
  return (count * 1_000) / (performance.now() - started)
}

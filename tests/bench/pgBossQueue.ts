import { hash } from 'node:crypto'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { makeMarks } from './marks.ts'
import { batch, connections, type Promises, payload, type Queue } from './queue.ts'
import { sealedJobs } from './sealedJobs.ts'

const queue = 'reminder'
const inDays = 2 * 86_400
const fillAtOnce = 5_000
/** Workers that fetch, each as many as `batch`. */
const workers = 4

/** pg-boss by its own calls: jobs fetched and completed by the batch, by several workers. */
export const pgBossQueue = async (url: string): Promise<Queue> => {
  const boss = new PgBoss({ connectionString: url, max: connections, supervise: false, schedule: false })
  boss.on('error', (error: unknown) => console.error(error))
  await boss.start()
  await boss.createQueue(queue)
  const pool = new pg.Pool({ connectionString: url, max: connections })
  pool.on('error', () => undefined)
  const marks = await makeMarks(pool)
  const jobs = (count: number, as: Promises, startAfter: number) =>
    Array.from({ length: count }, () => (as === 'bare' ? { data: payload, startAfter } : named(startAfter)))
  const work = async (as: Promises): Promise<void> => {
    for (;;) {
      const taken = await boss.fetch<object>(queue, { batchSize: batch })
      if (taken.length === 0) return
      if (as === 'kept') {
        await Promise.all(
          taken.map(async ({ id, data }) => {
            sealedJobs.open(data)
            await marks.sending(id)
            await marks.accepted(id)
          }),
        )
      }
      await boss.complete(
        queue,
        taken.map(({ id }) => id),
      )
    }
  }
  return {
    name: 'pg-boss',
    fill: async (count) => {
      for (let left = count; left > 0; left -= fillAtOnce)
        await boss.insert(queue, jobs(Math.min(left, fillAtOnce), 'bare', inDays))
      await pool.query('ANALYZE')
    },
    planOne: async () => void (await boss.send(queue, payload, { startAfter: inDays })),
    planMany: async (count, as) => void (await boss.insert(queue, jobs(count, as, inDays))),
    backlog: async (count, as) => {
      for (let left = count; left > 0; left -= 500) await boss.insert(queue, jobs(Math.min(left, 500), as, 0))
      return async () => {
        await Promise.all(Array.from({ length: workers }, () => work(as)))
      }
    },
    close: async () => {
      await boss.stop({ graceful: false })
      await pool.end()
    },
  }
}

/** A job whose id says what it is: pg-boss takes an id once. */
const named = (startAfter: number) => {
  const { name, data } = sealedJobs.make()
  const digits = hash('sha256', name)
  const id = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`]
  return { id: [...id, digits.slice(20, 32)].join('-'), data, startAfter }
}

import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { marks } from './marks.ts'
import { batch, connections, payload, type Queue } from './queue.ts'

const queue = 'reminder'
const inDays = 2 * 86_400
const fillAtOnce = 5_000

/** pg-boss by its own calls: jobs fetched and completed a hundred at a time. */
export const pgBossQueue = async (url: string): Promise<Queue> => {
  const boss = new PgBoss({ connectionString: url, max: connections, supervise: false, schedule: false })
  boss.on('error', (error: unknown) => console.error(error))
  await boss.start()
  await boss.createQueue(queue)
  const pool = new pg.Pool({ connectionString: url, max: connections })
  pool.on('error', () => undefined)
  await marks.make(pool)
  const later = (count: number) => Array.from({ length: count }, () => ({ data: payload, startAfter: inDays }))
  const drain = async (count: number, isMarked: boolean): Promise<void> => {
    for (let left = count; left > 0; ) {
      const jobs = await boss.fetch(queue, { batchSize: batch })
      if (jobs.length === 0) throw new Error('pg-boss ran out of jobs')
      const ids = jobs.map(({ id }) => id)
      if (isMarked) await marks.sending(pool, ids)
      if (isMarked) await marks.accepted(pool, ids)
      await boss.complete(queue, ids)
      left -= jobs.length
    }
  }
  return {
    name: 'pg-boss',
    fill: async (count) => {
      for (let left = count; left > 0; left -= fillAtOnce) await boss.insert(queue, later(Math.min(left, fillAtOnce)))
    },
    planOne: async () => void (await boss.send(queue, payload, { startAfter: inDays })),
    planMany: async (count) => void (await boss.insert(queue, later(count))),
    backlog: async (count, isMarked) => {
      for (let left = count; left > 0; left -= 500)
        await boss.insert(
          queue,
          Array.from({ length: Math.min(left, 500) }, () => ({ data: payload })),
        )
      return () => drain(count, isMarked)
    },
    close: async () => {
      await boss.stop({ graceful: false })
      await pool.end()
    },
  }
}

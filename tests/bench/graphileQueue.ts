import { Logger, makeWorkerUtils, run } from 'graphile-worker'
import pg from 'pg'
import { marks } from './marks.ts'
import { batch, connections, payload, type Queue } from './queue.ts'

const fillAtOnce = 5_000
const silent = new Logger(() => () => undefined)

/** graphile-worker with what its manual advises for throughput: a local queue, and completions batched. */
export const graphileQueue = async (url: string): Promise<Queue> => {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const utils = await makeWorkerUtils({ pgPool: pool, logger: silent })
  await utils.migrate()
  await marks.make(pool)
  const spec = (runAt?: Date) => ({ identifier: 'reminder', payload, ...(runAt ? { runAt } : {}) })
  const later = () => new Date(Date.now() + 2 * 86_400_000)
  const add = async (count: number, runAt?: Date): Promise<void> => {
    for (let left = count; left > 0; left -= fillAtOnce)
      await utils.addJobs(Array.from({ length: Math.min(left, fillAtOnce) }, () => spec(runAt)))
  }
  const drain = async (count: number, isMarked: boolean): Promise<void> => {
    let left = count
    let allDone: () => void = () => undefined
    const done = new Promise<void>((resolve) => {
      allDone = resolve
    })
    const runner = await run({
      pgPool: pool,
      logger: silent,
      concurrency: batch,
      noHandleSignals: true,
      preset: { worker: { localQueue: { size: batch * 2 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      taskList: {
        reminder: async (_, { job: { id } }) => {
          if (isMarked) await marks.sending(pool, [id])
          if (isMarked) await marks.accepted(pool, [id])
          left -= 1
          if (left === 0) allDone()
        },
      },
    })
    await done
    // Stopping waits until the last completions are written.
    await runner.stop()
  }
  return {
    name: 'graphile-worker',
    fill: (count) => add(count, later()),
    planOne: async () => void (await utils.addJob('reminder', payload, { runAt: later() })),
    planMany: (count) => add(count, later()),
    backlog: async (count, isMarked) => {
      await add(count)
      return () => drain(count, isMarked)
    },
    close: async () => {
      await utils.release()
      await pool.end()
    },
  }
}

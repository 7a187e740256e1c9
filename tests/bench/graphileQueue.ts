import { Logger, makeWorkerUtils, run } from 'graphile-worker'
import pg from 'pg'
import { makeMarks } from './marks.ts'
import { batch, connections, type Promises, payload, type Queue } from './queue.ts'
import { sealedJobs } from './sealedJobs.ts'

const fillAtOnce = 5_000
const silent = new Logger(() => () => undefined)

/** graphile-worker with what its manual advises for throughput: a local queue, and completions batched. */
export const graphileQueue = async (url: string): Promise<Queue> => {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const utils = await makeWorkerUtils({ pgPool: pool, logger: silent })
  await utils.migrate()
  const marks = await makeMarks(pool)
  const spec = (as: Promises, runAt?: Date) => ({
    identifier: 'reminder',
    ...(as === 'bare' ? { payload } : named()),
    ...(runAt ? { runAt } : {}),
  })
  const later = () => new Date(Date.now() + 2 * 86_400_000)
  const add = async (count: number, as: Promises, runAt?: Date): Promise<void> => {
    for (let left = count; left > 0; left -= fillAtOnce)
      await utils.addJobs(Array.from({ length: Math.min(left, fillAtOnce) }, () => spec(as, runAt)))
  }
  const drain = async (count: number, as: Promises): Promise<void> => {
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
        reminder: async (data, { job: { id } }) => {
          if (as === 'kept') {
            sealedJobs.open(data)
            await marks.sending(id)
            await marks.accepted(id)
          }
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
    fill: async (count) => {
      await add(count, 'bare', later())
      await pool.query('ANALYZE')
    },
    planOne: async () => void (await utils.addJob('reminder', payload, { runAt: later() })),
    planMany: (count, as) => add(count, as, later()),
    backlog: async (count, as) => {
      await add(count, as)
      return () => drain(count, as)
    },
    close: async () => {
      await utils.release()
      await pool.end()
    },
  }
}

/** A job with a key: graphile-worker keeps one of each. */
const named = () => {
  const { name, data } = sealedJobs.make()
  return { jobKey: name, payload: data }
}

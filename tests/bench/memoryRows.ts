import { performance } from 'node:perf_hooks'
import type { Row } from './row.ts'
import { type BenchProcess, startProcess } from './startProcess.ts'
import { typedAnswers } from './typedAnswers.ts'

const few = 100
const many = 10_000
/** Opened, and two questions answered: left in the middle. */
const answers = typedAnswers.slice(0, 2)
const connections = 50
const chunk = 500

/**
 * Memory of the service after a collection, when many conversations have been left unfinished, against when few have. It
 * is warmed up first, by conversations that are finished: any Node process takes some 150 MB more in its first thousand
 * requests, an echo bot too, for compiled code and room for new objects; that is not the conversations' doing.
 *
 * @param seconds the most to spend on it; what was reached by then is what is measured, and said so
 */
export const memoryRows = async (seconds: number): Promise<readonly Row[]> => {
  const loader = await startProcess('loadProcess.ts')
  const server = await startProcess('attuneServer.ts', [], ['--expose-gc'])
  try {
    await loader.load({
      url: server.url,
      connections,
      answers: typedAnswers,
      stop: { seconds: Math.min(15, seconds / 2) },
    })
    await leave(loader, server, few)
    const before = await server.usage()
    const until = performance.now() + seconds * 1_000
    let left = few
    while (left < many && performance.now() < until) {
      await leave(loader, server, Math.min(chunk, many - left))
      left += Math.min(chunk, many - left)
    }
    const after = await server.usage()
    return [
      {
        what: `memory after ${left} unfinished conversations${left < many ? ` (time was up before ${many})` : ''} / after ${few}`,
        goal: { atMost: 1.3 },
        ratio: after.rssBytes / before.rssBytes,
        figures: `${megabytes(after.rssBytes)} (heap ${megabytes(after.heapBytes)}), against ${megabytes(before.rssBytes)} (heap ${megabytes(before.heapBytes)})`,
      },
    ]
  } finally {
    await Promise.all([loader.stop(), server.stop()])
  }
}

/** So many conversations more. Each connection walks whole ones, so the number of requests says how many. */
const leave = async (loader: BenchProcess, server: BenchProcess, conversations: number): Promise<void> => {
  const requests = conversations * (answers.length + 1)
  const load = await loader.load({ url: server.url, connections, answers, stop: { requests } })
  if (load.failed > 0 || load.turns < requests)
    throw new Error(`only ${load.turns} of ${requests} turns went through: nothing was measured`)
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`

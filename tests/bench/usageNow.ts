import { setTimeout as pause } from 'node:timers/promises'
import type { Usage } from './processMessages.ts'

/** What this process has used: CPU time since it started, and memory now, after a collection where one can be asked for. */
export const usageNow = async (): Promise<Usage> => {
  const { user, system } = process.cpuUsage()
  if (globalThis.gc) {
    globalThis.gc()
    // The pages a collection frees are given back a moment later.
    await pause(300)
    globalThis.gc()
  }
  const { rss, heapUsed } = process.memoryUsage()
  return { cpuMillis: (user + system) / 1_000, rssBytes: rss, heapBytes: heapUsed }
}

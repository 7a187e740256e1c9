import { setTimeout as pause } from 'node:timers/promises'
import { median } from './median.ts'
import type { Load } from './processMessages.ts'
import type { Row } from './row.ts'
import { type BenchProcess, startProcess } from './startProcess.ts'
import { typedAnswers } from './typedAnswers.ts'

const connections = 40
const bots = ['attuneServer.ts', 'echoServer.ts', 'waterfallServer.ts'] as const

type Round = { readonly load: Load; readonly turnsPerSecond: number; readonly cpuPerTurn: number }

/**
 * Turns per second over HTTP: the service, a bare echo bot, and a botbuilder waterfall over SQLite, each in a process of
 * its own, loaded in turn by a third. Rounds are interleaved, so that what else the machine does falls on all alike; each
 * ratio is the median of the rounds' ratios.
 *
 * @param seconds of load on each bot in all, warming up left out
 */
export const turnRows = async (seconds: number): Promise<readonly Row[]> => {
  const rounds = Math.min(8, Math.max(2, Math.round(seconds / 2)))
  const loader = await startProcess('loadProcess.ts')
  const servers = await Promise.all(bots.map((script) => startProcess(script)))
  try {
    for (const server of servers) await round(loader, server, Math.max(1, seconds / rounds))
    const measured: Round[][] = servers.map(() => [])
    for (let at = 0; at < rounds; at += 1)
      for (const [index, server] of servers.entries())
        measured[index]?.push(await round(loader, server, seconds / rounds))
    const [attune = [], echo = [], waterfall = []] = measured
    return [
      {
        what: 'turn over HTTP / bare echo bot, turns a second',
        goal: { atLeast: 0.7 },
        ratio: ratioOf(attune, echo),
        figures: figuresOf(attune, echo),
      },
      {
        what: 'turn over HTTP / botbuilder waterfall in SQLite, turns a second',
        goal: { atLeast: 1.3 },
        ratio: ratioOf(attune, waterfall),
        figures: figuresOf(attune, waterfall),
      },
    ]
  } finally {
    await Promise.all([loader, ...servers].map((one) => one.stop()))
  }
}

const round = async (loader: BenchProcess, server: BenchProcess, seconds: number): Promise<Round> => {
  const before = await server.usage()
  const load = await loader.load({ url: server.url, connections, answers: typedAnswers, stop: { seconds } })
  // What was under way when the load stopped is finished before anything else is measured.
  await pause(100)
  const after = await server.usage()
  if (load.failed > 0 || load.replies < load.turns)
    throw new Error(`${load.failed} of ${load.turns} turns failed, ${load.replies} replies came: nothing was measured`)
  return {
    load,
    turnsPerSecond: load.turns / load.seconds,
    cpuPerTurn: (after.cpuMillis - before.cpuMillis) / load.turns,
  }
}

const ratioOf = (ours: readonly Round[], theirs: readonly Round[]): number =>
  median(ours.map(({ turnsPerSecond }, at) => turnsPerSecond / (theirs[at]?.turnsPerSecond ?? Number.NaN)))

const figuresOf = (ours: readonly Round[], theirs: readonly Round[]): string => {
  const cpu = median(ours.map(({ cpuPerTurn }, at) => (theirs[at]?.cpuPerTurn ?? Number.NaN) / cpuPerTurn))
  return `${figures(ours)}, against ${figures(theirs)}; by CPU a turn alone ${cpu.toFixed(2)}x`
}

const figures = (rounds: readonly Round[]): string => {
  const of = (pick: (one: Round) => number) => median(rounds.map(pick))
  const perSecond = of((one) => one.turnsPerSecond).toFixed(0)
  const cpu = of((one) => one.cpuPerTurn).toFixed(2)
  const p50 = of(({ load }) => load.p50)
  return `${perSecond}/s, ${cpu} ms CPU a turn, p50 ${p50} ms, ${of(({ load }) => load.replies / load.turns).toFixed(2)} replies a turn`
}

import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { readConfig } from './config.ts'
import { Fault } from './fault.ts'
import { runService } from './runService.ts'
import { makeLogger } from './server/makeLogger.ts'
import { announce } from './start/announce.ts'
import { demoKeys } from './start/demoKeys.ts'
import { liveProblems } from './start/liveProblems.ts'
import { loadTeams } from './start/loadTeams.ts'
import { makeClock } from './start/makeClock.ts'

/** The composition root: reads the configuration and runs the service by it. The only place with a clock and chance. */
const start = async (): Promise<void> => {
  const read = readConfig(process.env)
  const folder = read.ok ? read.config.teams : process.env['ATTUNE_TEAMS']?.trim() || 'deployment/teams'
  const loaded = await loadTeams(folder)
  const mode = process.env['ATTUNE_MODE']
  const live = liveProblems({
    ...{ mode, environment: read.ok ? [] : read.problems, folder, loaded },
    ...(read.ok ? { issuers: (read.config.oidc ?? []).map(({ issuer }) => issuer) } : {}),
    tokenTeams: read.ok ? read.config.apiTokens.map(({ team }) => team) : read.tokenTeams,
  })
  if (live.refusal !== undefined) throw new Fault('config/invalid', undefined, live.refusal)
  if (!read.ok) throw new Fault('config/invalid', undefined, `\n- ${read.problems.join('\n- ')}`)
  const { config } = read
  const log = makeLogger(config.logLevel)
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
  const beside = config.database.is === 'sqlite' ? dirname(config.database.path) : 'data'
  const masterKeys = config.keys.length > 0 ? config.keys : await demoKeys(join(beside, 'attune.key'), random)

  const { teams, problems } = loaded
  for (const problem of config.mode === 'live' ? live.byTeam : problems)
    log.warn({ code: 'policy/invalid', problem }, 'trouble')
  if (teams.size === 0) throw new Fault('policy/invalid', undefined, `\n- ${problems.join('\n- ')}`)

  const { url, stop } = await runService({
    ...{ config, teams, masterKeys, log, randomBytes: random, pause },
    clock: makeClock(Date.now, config.clock),
    realClock: makeClock(Date.now, undefined),
    millis: () => performance.now(),
    every: (millis, work) => {
      const timer = setInterval(work, millis)
      return () => clearInterval(timer)
    },
    after: (millis, work) => {
      const timer = setTimeout(work, millis)
      return () => clearTimeout(timer)
    },
  })
  announce(url, config, (line) => process.stdout.write(`${line}\n`))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)))
}

start().catch((fault: unknown) => {
  process.stderr.write(
    `Attune could not start.\n${fault instanceof Fault ? `${fault.code}: ${fault.message}` : String(fault)}\n`,
  )
  process.exit(1)
})

import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { locales } from '../locales/index.ts'
import { webChannel } from './bot/entryActivity.ts'
import { makeBot } from './bot/makeBot.ts'
import { makeWebBot } from './bot/makeWebBot.ts'
import { readConfig } from './config.ts'
import { keyedQueue } from './conversation/keyedQueue.ts'
import { makeChatChannel } from './conversation/makeChatChannel.ts'
import { makeConversations } from './conversation/makeConversations.ts'
import { makeNotify } from './conversation/makeNotify.ts'
import { withReceivedNotice } from './conversation/withReceivedNotice.ts'
import { Fault } from './fault.ts'
import { inboxRoutes } from './inbox/inboxRoutes.ts'
import { runLedger } from './ledger/runLedger.ts'
import { grantsOf } from './policy/grantsOf.ts'
import { workingDaysLeft } from './policy/workingDaysLeft.ts'
import { makeLogger } from './server/makeLogger.ts'
import { makeReport } from './server/makeReport.ts'
import { makeServer } from './server/makeServer.ts'
import { makeMetrics } from './server/metrics/makeMetrics.ts'
import { plainPage } from './server/plainPage.ts'
import { makeReadiness } from './server/readiness/makeReadiness.ts'
import { announce } from './start/announce.ts'
import { askHelplineChecks } from './start/askHelplineChecks.ts'
import { countOutcomes } from './start/countOutcomes.ts'
import { countTurns } from './start/countTurns.ts'
import { databaseText } from './start/databaseText.ts'
import { demoKeys } from './start/demoKeys.ts'
import { deriveSecret } from './start/deriveSecret.ts'
import { formTitles } from './start/formTitles.ts'
import { liveProblems } from './start/liveProblems.ts'
import { loadTeams } from './start/loadTeams.ts'
import { makeClock } from './start/makeClock.ts'
import { makeFigures } from './start/makeFigures.ts'
import { makeIds } from './start/makeIds.ts'
import { makeWorlds } from './start/makeWorlds.ts'
import { metricsToken } from './start/metricsToken.ts'
import { readVersion } from './start/readVersion.ts'
import { runSweeps } from './start/runSweeps.ts'
import { saveAlerts } from './start/saveAlerts.ts'
import { sweepsOf } from './start/sweepsOf.ts'
import { watchLedger } from './start/watchLedger.ts'
import { withLifeRules } from './start/withLifeRules.ts'
import { openStore } from './store/openStore.ts'
import { makeDirectLine } from './webchat/makeDirectLine.ts'
import { withPageVoice } from './webchat/page/withPageVoice.ts'
import { parentPages } from './webchat/parentPages.ts'
import { makeVoices } from './words/makeVoices.ts'

/** The composition root: reads the configuration, opens the store, wires the edges, starts. The only place with a clock and chance. */
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
  const report = makeReport(log)
  const realClock = makeClock(Date.now, undefined)
  const clock = makeClock(Date.now, config.clock)
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
  const every = (millis: number, work: () => void): (() => void) => {
    const timer = setInterval(work, millis)
    return () => clearInterval(timer)
  }
  const after = (millis: number, work: () => void): (() => void) => {
    const timer = setTimeout(work, millis)
    return () => clearTimeout(timer)
  }

  const beside = config.database.is === 'sqlite' ? dirname(config.database.path) : 'data'
  const masterKeys = config.keys.length > 0 ? config.keys : await demoKeys(join(beside, 'attune.key'), random)
  /** The newest seals; the others open what is still in somebody's browser. */
  const secretsFor = (purpose: string) => {
    const [secret = random(32), ...olderSecrets] = masterKeys.map(({ bytes }) => deriveSecret(bytes, purpose))
    return { secret, olderSecrets }
  }

  const { teams, problems, isTeamMissing } = loaded
  for (const problem of config.mode === 'live' ? live.byTeam : problems)
    log.warn({ code: 'policy/invalid', problem }, 'trouble')
  if (teams.size === 0) throw new Fault('policy/invalid', undefined, `\n- ${problems.join('\n- ')}`)

  const policies = [...teams.values()].map(({ policy }) => policy)
  const store = await openStore({
    database: databaseText(config.database),
    keystore: databaseText(config.keystore),
    masterKeys: masterKeys.map(({ id, bytes }) => ({ id, key: bytes })),
    randomBytes: random,
    ...(config.mode === 'live' ? { grants: grantsOf(policies) } : {}),
  })
  const ids = makeIds(random)
  const world = withPageVoice(makeWorlds({ teams, ids, publicUrl: config.publicUrl, drama: config.mode === 'demo' }))
  const inOrder = keyedQueue()
  const { turns, references } = store
  const uncounted = makeConversations({ turns, now: clock, world, firstLang: 'en', inOrder })
  const millis = (): number => performance.now()
  const watched = watchLedger(store.ledger, millis)
  const ready = makeReadiness({
    looks: {
      database: store.looks.database,
      'key-store': store.looks.keyStore,
      'master-key': store.looks.masterKey,
      ledger: watched.look,
      alerts: async () => (uncounted.unsaved() === 0 ? 'ok' : 'alerts/unsaved'),
    },
    millis,
  })
  const metrics = makeMetrics({
    version: await readVersion(),
    mode: config.mode,
    tokens: masterKeys.map(({ bytes }) => metricsToken(bytes)),
    figures: makeFigures({ ledger: store.ledger, tasks: store.tasks, counts: store.counts, policies, now: clock }),
    unsaved: uncounted.unsaved,
    ready,
    millis,
  })
  const conversations = { ...uncounted, take: countTurns(uncounted.take, metrics.onTurn) }

  const directLine = makeDirectLine({
    bot: makeWebBot(conversations, report),
    keys: masterKeys.map(({ bytes }) => bytes),
    clock: realClock,
    randomBytes: random,
    every,
    report,
    ...(config.publicUrlIsGiven ? { publicUrl: config.publicUrl } : {}),
  })
  const bot = makeBot({
    conversations,
    settings: config.microsoft ?? {},
    report,
    remember: (address, reference) => references.keep(address, reference, clock()),
  })
  const web = { channel: webChannel, poke: directLine.poke }
  const notify = makeNotify({ turns, references, now: clock, inOrder, web, tell: bot.tell })
  const pages = parentPages({
    ...{ conversations, world, policies, clock, realClock, report },
    ...secretsFor('page'),
    randomBytes: random,
    mode: config.mode,
    ...(config.publicUrlIsGiven ? { publicUrl: config.publicUrl } : {}),
  })
  const server = makeServer({
    page: (problem, request) =>
      request.path.startsWith('/inbox') ? plainPage(problem, request) : pages.problemPage(problem, request),
    routes: [
      metrics.route,
      ...pages.routes,
      ...bot.routes,
      ...directLine.routes,
      ...inboxRoutes({
        referrals: withReceivedNotice(store.referrals, ids.id),
        tasks: withLifeRules(store.tasks, teams),
        teams: [...teams.values()].map(({ policy: { id, name, nation, zone, staff } }) => ({
          ...{ id, name, nation, zone },
          ...(staff ? { staff } : {}),
        })),
        staff: store.staff,
        issuers: config.oidc ?? [],
        report,
        now: clock,
        sessionNow: realClock,
        ...secretsFor('inbox'),
        randomBytes: random,
        workingDaysLeft: (team, today, day) => {
          const known = teams.get(team)
          return known === undefined ? 0 : workingDaysLeft(known.policy, today, day)
        },
        titles: formTitles(makeVoices(locales)('en')),
        mode: config.mode,
        isTeamMissing,
        publicUrl: config.publicUrlIsGiven ? config.publicUrl : undefined,
      }),
    ],
    upgrades: directLine.upgrades,
    ready,
    onAnswered: metrics.onAnswered,
    trustedHops: config.trustedHops,
    log,
    host: config.host,
    port: config.port,
    ...(config.publicUrlIsGiven ? { publicUrl: config.publicUrl } : {}),
    millis,
  })
  await askHelplineChecks({ mode: config.mode, policies, ask: store.askTeam, now: clock() }).catch((cause: unknown) =>
    report('store/broken', cause),
  )
  const { url } = await server.start()
  announce(url, config, (line) => process.stdout.write(`${line}\n`))

  const ledger = runLedger({
    ledger: countOutcomes(watched.ledger, metrics.onEffect),
    channels: [makeChatChannel({ notify, world, report })],
    // The words of a notice ask once more whether it is still to be said. A text will have a guard of its own beside this.
    mayGo: store.mayGo,
    now: clock,
    report,
    every,
    after,
  })
  const sweeps = runSweeps(
    sweepsOf({
      ...{ conversations, tasks: store.tasks, lives: store.lives, retention: store.retention, cases: store.cases },
      ...{ teams, now: clock, failed: (cause) => report('store/broken', cause) },
    }),
    every,
  )
  const stop = async (): Promise<void> => {
    directLine.close()
    await server.close()
    await saveAlerts({
      takeUnsaved: uncounted.takeUnsaved,
      pause,
      report: (code, left) => log.error({ code, left }, 'trouble'),
    })
    await Promise.all([ledger.stop(), sweeps.stop()])
    await store.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)))
}

start().catch((fault: unknown) => {
  process.stderr.write(
    `Attune could not start.\n${fault instanceof Fault ? `${fault.code}: ${fault.message}` : String(fault)}\n`,
  )
  process.exit(1)
})

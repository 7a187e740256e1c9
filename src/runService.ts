import { locales } from '../locales/index.ts'
import { webChannel } from './bot/entryActivity.ts'
import { makeBot } from './bot/makeBot.ts'
import { makeWebBot } from './bot/makeWebBot.ts'
import type { Config, MasterKey } from './config.ts'
import { keyedQueue } from './conversation/keyedQueue.ts'
import { makeChatChannel } from './conversation/makeChatChannel.ts'
import { makeConversations } from './conversation/makeConversations.ts'
import { makeNotify } from './conversation/makeNotify.ts'
import { withReceivedNotice } from './conversation/withReceivedNotice.ts'
import { inboxRoutes } from './inbox/inboxRoutes.ts'
import { runLedger } from './ledger/runLedger.ts'
import { grantsOf } from './policy/grantsOf.ts'
import { workingDaysLeft } from './policy/workingDaysLeft.ts'
import type { makeLogger } from './server/makeLogger.ts'
import { makeReport } from './server/makeReport.ts'
import { makeServer } from './server/makeServer.ts'
import { makeMetrics } from './server/metrics/makeMetrics.ts'
import { plainPage } from './server/plainPage.ts'
import { makeReadiness } from './server/readiness/makeReadiness.ts'
import { askHelplineChecks } from './start/askHelplineChecks.ts'
import { countOutcomes } from './start/countOutcomes.ts'
import { countTurns } from './start/countTurns.ts'
import { databaseText } from './start/databaseText.ts'
import { deriveSecret } from './start/deriveSecret.ts'
import { formTitles } from './start/formTitles.ts'
import type { TeamsLoaded } from './start/loadTeams.ts'
import { makeFigures } from './start/makeFigures.ts'
import { makeIds } from './start/makeIds.ts'
import { makeWorlds } from './start/makeWorlds.ts'
import { metricsToken } from './start/metricsToken.ts'
import { readVersion } from './start/readVersion.ts'
import { rulesOf } from './start/rulesOf.ts'
import { runSweeps } from './start/runSweeps.ts'
import { saveAlerts } from './start/saveAlerts.ts'
import { sweepsOf } from './start/sweepsOf.ts'
import { watchLedger } from './start/watchLedger.ts'
import { withLifeRules } from './start/withLifeRules.ts'
import { openStore } from './store/openStore.ts'
import type { Clock } from './time/instant.ts'
import { makeDirectLine } from './webchat/makeDirectLine.ts'
import { withPageVoice } from './webchat/page/withPageVoice.ts'
import { parentPages } from './webchat/parentPages.ts'
import { makeVoices } from './words/makeVoices.ts'

/** Everything a service is given: it reads no environment, and has no clock and no chance of its own. */
type ServiceOf = {
  readonly config: Config
  readonly teams: TeamsLoaded['teams']
  /** Newest first, never empty: given, or the demo's own. */
  readonly masterKeys: readonly MasterKey[]
  readonly log: ReturnType<typeof makeLogger>
  /** What "today" and "due" are measured by. A rehearsal may move it. */
  readonly clock: Clock
  /** Sessions, tokens and leases keep this one. */
  readonly realClock: Clock
  /** Only goes forward. */
  readonly millis: () => number
  readonly randomBytes: (length: number) => Uint8Array
  readonly every: (millis: number, work: () => void) => () => void
  readonly after: (millis: number, work: () => void) => () => void
  readonly pause: (millis: number) => Promise<unknown>
}

export type Service = {
  readonly url: string
  /** Takes nothing more in, waits for what is under way, and closes the store. */
  readonly stop: () => Promise<void>
}

/** Opens the store, wires the edges and starts them. The only place that knows more than one edge. */
export const runService = async ({
  config,
  teams,
  masterKeys,
  log,
  clock,
  realClock,
  millis,
  randomBytes: random,
  every,
  after,
  pause,
}: ServiceOf): Promise<Service> => {
  const report = makeReport(log)
  /** The newest seals; the others open what is still in somebody's browser. */
  const secretsFor = (purpose: string) => {
    const [secret = random(32), ...olderSecrets] = masterKeys.map(({ bytes }) => deriveSecret(bytes, purpose))
    return { secret, olderSecrets }
  }

  const policies = [...teams.values()].map(({ policy }) => policy)
  const store = await openStore({
    database: databaseText(config.database),
    keystore: databaseText(config.keystore),
    masterKeys: masterKeys.map(({ id, bytes }) => ({ id, key: bytes })),
    randomBytes: random,
    rules: rulesOf(teams),
    ...(config.mode === 'live' ? { grants: grantsOf(policies) } : {}),
  })
  const ids = makeIds(random)
  const world = withPageVoice(makeWorlds({ teams, ids, publicUrl: config.publicUrl, drama: config.mode === 'demo' }))
  const inOrder = keyedQueue()
  const { turns, references } = store
  const uncounted = makeConversations({ turns, now: clock, world, firstLang: 'en', inOrder })
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
        workingDaysLeft: (team, now, day) => {
          const known = teams.get(team)
          return known === undefined ? 0 : workingDaysLeft(known.policy, now, day)
        },
        titles: formTitles(makeVoices(locales)('en')),
        mode: config.mode,
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
      ...{ pages, teams, now: clock, failed: (cause) => report('store/broken', cause) },
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
  return { url, stop }
}

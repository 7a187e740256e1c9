import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Answered } from '../makeServer.ts'
import type { Ready } from '../readiness/readiness.ts'
import type { Route } from '../route.ts'
import { type Figures, makeFigureGauges } from './makeFigureGauges.ts'
import { metricsRoute } from './metricsRoute.ts'

/** How a turn ended: `unsaved` is urgent help given without the store, `failed` a turn of which nothing was saved. */
export type TurnOutcome = 'answered' | 'urgent' | 'sent' | 'unsaved' | 'failed'

export type Metrics = {
  /** `GET /metrics`. */
  readonly route: Route
  readonly onAnswered: (answered: Answered) => void
  readonly onTurn: (channel: string, outcome: TurnOutcome) => void
  readonly onEffect: (outcome: EffectOutcome) => void
}

/** What became of an effect. All four are codes; of the reasons only those we know by name are shown. */
type EffectOutcome = {
  readonly channel: string
  readonly kind: string
  readonly status: string
  readonly reason?: string
}

type MetricsOf = {
  readonly version: string
  readonly mode: 'demo' | 'live'
  /** What a caller from elsewhere must show as a bearer token: any of these. */
  readonly tokens: readonly string[]
  /** What only the database knows, asked at most once in five seconds. */
  readonly figures: () => Promise<Figures>
  /** How many alerts wait in this process for the database to come back. */
  readonly unsaved: () => number
  readonly ready: Ready
  readonly millis: () => number
  /** How long the database may take, in milliseconds. */
  readonly limitMs?: number
}

/**
 * Counts what the service does, for Prometheus. Its registry is its own: two services in one process share nothing.
 *
 * Every label is a code of ours out of a short list: the name of a route and never its path, a team of the policies, a
 * status. Never a reference, an id, an address or anything a person typed: whoever reads metrics reads no records.
 */
export const makeMetrics = (parts: MetricsOf): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'attune_build_info',
    help: 'The program that runs. Always 1.',
    labelNames: ['version', 'mode', 'node'],
    registers,
  }).set({ version: parts.version, mode: parts.mode, node: process.version }, 1)
  new Gauge({
    name: 'attune_unsaved_alerts',
    help: 'Urgent words that were answered while the database was away, and whose alert waits in this process.',
    registers,
    collect() {
      this.set(parts.unsaved())
    },
  })
  const turns = new Counter({
    name: 'attune_turns_total',
    help: 'Messages taken in, by channel and by how the turn ended.',
    labelNames: ['channel', 'outcome'],
    registers,
  })
  const effects = new Counter({
    name: 'attune_ledger_outcomes_total',
    help: 'Effects that left, arrived, failed, were dropped or fell into doubt, as this process wrote it down.',
    labelNames: ['channel', 'kind', 'status', 'reason'],
    registers,
  })
  const requests = new Histogram({
    name: 'attune_http_request_duration_seconds',
    help: 'HTTP requests answered, by the name of their route.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 14],
    registers,
  })
  const readFigures = makeFigureGauges(registry, parts)
  return {
    route: metricsRoute(parts.mode, parts.tokens, async () => {
      await readFigures()
      return { text: await registry.metrics(), type: registry.contentType }
    }),
    onAnswered: ({ route, method, status, ms }) =>
      requests.observe({ route, method: codeIn(methods, method), status: String(status) }, ms / 1000),
    onTurn: (channel, outcome) => turns.inc({ channel: codeIn(channels, channel), outcome }),
    onEffect: ({ reason, ...codes }) => effects.inc({ ...codes, reason: coarse(reason) }),
  }
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'UPGRADE']
/** A caller of `/api/messages` names its own channel: only these are believed to be one. */
const channels = ['page', 'web', 'webchat', 'directline', 'msteams', 'emulator', 'text']

/** Our own; whatever else a provider says is `other`. `expired:quiet-hours` is `expired`. */
const reasons = [
  ...['expired', 'replaced', 'erased', 'withdrawn', 'loss', 'no-such-notice'],
  ...['no-trace', 'never-known', 'no-answer', 'worker-lost'],
]
const coarse = (reason: string | undefined): string =>
  reason === undefined ? 'none' : codeIn(reasons, reason.replace(/:.*/, ''))

const codeIn = (known: readonly string[], code: string): string => (known.includes(code) ? code : 'other')

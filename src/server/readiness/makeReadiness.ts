import { Fault, type FaultCode, faultCodes } from '../../fault.ts'
import { keptFor } from '../keptFor.ts'
import { type Check, type CheckName, checkNames, type Readiness } from './readiness.ts'

/** Looks whether one thing is as it should be. What it throws counts as a fault of that thing. */
export type Look = () => Promise<'ok' | FaultCode>

type ReadinessOf = {
  /** A thing that nobody looks at is not listed. */
  readonly looks: Readonly<Partial<Record<CheckName, Look>>>
  readonly millis: () => number
  /** How long one look may take, in milliseconds. Usual probes give up after one second or a few. */
  readonly limitMs?: number
}

/**
 * Without which of them no message can be taken: then the answer is 503 and families are sent elsewhere.
 *
 * A ledger that stands still keeps texts from leaving, and alerts that wait for the database are in this process alone.
 * Both need a person at once (`attune_check_ok`), but neither is a reason to turn a parent away from a chat that answers.
 */
const stops: Readonly<Record<CheckName, boolean>> = {
  database: true,
  'key-store': true,
  'master-key': true,
  ledger: false,
  alerts: false,
}

/** What each check says when its look does not end in time. */
const lateAs: Readonly<Record<CheckName, FaultCode>> = {
  database: 'store/busy',
  'key-store': 'store/busy',
  'master-key': 'store/busy',
  ledger: 'ledger/still',
  alerts: 'alerts/unsaved',
}

/** Each thing is looked at once a second at most, however many ask. */
const keepMs = 1_000

/**
 * @example
 * const ready = makeReadiness({ looks: { database: store.looks.database }, millis })
 * await ready() // { status: 'ready', checks: [{ name: 'database', status: 'ok' }] }
 */
export const makeReadiness = ({ looks, millis, limitMs = 2_000 }: ReadinessOf): (() => Promise<Readiness>) => {
  const asked = checkNames.flatMap((name) => {
    const look = looks[name]
    if (look === undefined) return []
    const ask = (): Promise<'ok' | FaultCode> => look().catch(codeOf)
    const status = keptFor({ ask, late: () => lateAs[name], keepMs, limitMs, millis })
    return [async (): Promise<Check> => checkOf(name, await status())]
  })
  return async () => {
    const checks = await Promise.all(asked.map((ask) => ask()))
    const first = checks.find(({ name, status }) => stops[name] && status !== 'ok')
    return { status: first === undefined || first.status === 'ok' ? 'ready' : first.status, checks }
  }
}

const checkOf = (name: CheckName, status: 'ok' | FaultCode): Check =>
  status === 'ok' ? { name, status } : { name, status, why: faultCodes[status] }

const codeOf = (cause: unknown): FaultCode => (cause instanceof Fault ? cause.code : 'store/broken')

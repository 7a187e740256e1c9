import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { inboxRoutes } from '../../../src/inbox/inboxRoutes.ts'
import type { InboxSettings } from '../../../src/inbox/settings.ts'
import { grantsOf } from '../../../src/policy/grantsOf.ts'
import { makeLogger } from '../../../src/server/makeLogger.ts'
import { makeReport } from '../../../src/server/makeReport.ts'
import { makeServer } from '../../../src/server/makeServer.ts'
import { openStore } from '../../../src/store/openStore.ts'
import { instantOf, plusMillis } from '../../../src/time/instant.ts'
import { freePort } from '../../service/freePort.ts'
import { master } from '../../store/place.ts'
import { type Accounts, startIssuer } from './startIssuer.ts'

/** Whoever signs in here is invented. */
const atHospital: Accounts = {
  ada: { name: 'Ada Lead', roles: ['attune-lead', 'other'] },
  kim: { preferred_username: 'kim.k', roles: 'attune-keyworker' },
  both: { name: 'Bo Both', roles: ['attune-lead', 'harbour-admin'] },
  stranger: { name: 'Sam Stranger', email: 'sam@example.org', roles: ['canteen'] },
}
const atCouncil: Accounts = { ada: { name: 'Ada Council', roles: ['family-hub'] } }

/**
 * A live inbox behind the real server and a real store, with two real issuers: everything between them is HTTP. The
 * clock of sessions begins at the real time, since the issuers know no other, and is moved by hand.
 */
export const liveHouse = async (
  more: Partial<InboxSettings> = {},
  {
    issuerHost = '127.0.0.1',
    front,
    unread,
  }: {
    /** `localhost` is another site than 127.0.0.1 to a browser. */
    readonly issuerHost?: '127.0.0.1' | 'localhost'
    /** Puts something in front of the service's port, which its users see in its place. */
    readonly front?: (port: number) => Promise<{ readonly url: string; readonly stop: () => Promise<void> }>
    /** A team whose policy could not be read. */
    readonly unread?: 'harbour'
  } = {},
) => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-live-inbox-'))
  const port = await freePort()
  const fronted = await front?.(port)
  const url = fronted?.url ?? `http://127.0.0.1:${port}`
  const redirectUri = `${url}/inbox/sign-in/back`
  const accounts = { hospital: atHospital, council: atCouncil }
  const hospital = await startIssuer({ host: issuerHost, redirectUri, accounts: () => accounts.hospital })
  const council = await startIssuer({
    host: issuerHost,
    redirectUri,
    accounts: () => accounts.council,
    clientSecret: 'another secret of a test, as long',
  })
  const all = [
    {
      ...{ id: 'sample', name: 'Sunbeam Families', nation: 'england', zone: 'Europe/London' },
      staff: [
        { issuer: hospital.issuer, claim: 'roles', value: 'attune-lead', role: 'clinical-lead' },
        { issuer: hospital.issuer, claim: 'roles', value: 'attune-keyworker', role: 'keyworker' },
        { issuer: hospital.issuer, claim: 'roles', value: 'other', role: 'auditor' },
      ],
    },
    {
      ...{ id: 'harbour', name: 'Harbour Families', nation: 'wales', zone: 'Europe/London' },
      staff: [
        { issuer: hospital.issuer, claim: 'roles', value: 'harbour-admin', role: 'administrator' },
        { issuer: `${council.issuer}/`, claim: 'roles', value: 'family-hub', role: 'practitioner' },
      ],
    },
  ] as const
  const teams = all.filter(({ id }) => id !== unread)
  const store = await openStore({
    database: `sqlite:${join(folder, 'attune.db')}`,
    keystore: `sqlite:${join(folder, 'keys.db')}`,
    masterKeys: [master('m1')],
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    grants: grantsOf(more.teams ?? teams),
  })
  let clock = instantOf(Date.now())
  const lines: string[] = []
  const log = makeLogger('info', { write: (line: string) => void lines.push(line) })
  const issuers = [hospital, council].map(({ issuer, clientId, clientSecret }) => ({ issuer, clientId, clientSecret }))
  const server = makeServer({
    routes: inboxRoutes({
      referrals: store.referrals,
      tasks: store.tasks,
      staff: store.staff,
      issuers,
      issuerSeconds: 2,
      report: makeReport(log),
      teams,
      now: () => clock,
      sessionNow: () => clock,
      secret: new Uint8Array(32).fill(7),
      randomBytes: (size) => new Uint8Array(randomBytes(size)),
      workingDaysLeft: () => 5,
      mode: 'live',
      publicUrl: url,
      stylesheet: async () => undefined,
      ...more,
    }),
    upgrades: [],
    ready: async () => 'ready',
    log,
    host: '127.0.0.1',
    port,
    millis: () => performance.now(),
  })
  await server.start()
  const close = async (): Promise<void> => {
    await Promise.all([hospital.stop(), council.stop(), fronted?.stop()])
    await server.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  onTestFinished(close)
  return {
    url,
    hospital,
    council,
    accounts,
    store,
    database: `sqlite:${join(folder, 'attune.db')}`,
    log: () => lines.join(''),
    now: () => clock,
    wait: (minutes: number): void => {
      clock = plusMillis(clock, minutes * 60_000)
    },
  }
}

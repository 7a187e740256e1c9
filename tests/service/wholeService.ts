import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { Config } from '../../src/config.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { runService } from '../../src/runService.ts'
import { makeLogger } from '../../src/server/makeLogger.ts'
import type { Row } from '../../src/store/driver.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { openStore } from '../../src/store/openStore.ts'
import { instantOf, plusMillis } from '../../src/time/instant.ts'
import { sample } from '../policy/sample.ts'
import { master } from '../store/place.ts'
import { rows } from '../store/raw.ts'
import { freePort } from './freePort.ts'

const { id, key } = master('m1')
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))

type Given = {
  readonly mode?: Config['mode']
  readonly policy?: Policy
  readonly oidc?: Config['oidc']
  readonly port?: number
  readonly trustedHops?: number
  /** What was stored before the service began. */
  readonly before?: (store: Store) => Promise<void>
  /** What happens while it waits at its end for a database that is away. */
  readonly pause?: () => Promise<unknown>
}

/**
 * The service inside the test, wired as `main.ts` runs it, on files of its own: everything that its timers would do is done
 * when the test says so, on a clock that the test moves. Sessions keep the real clock, for issuers know no other.
 */
export const wholeService = async ({
  mode = 'demo',
  policy = sample,
  oidc,
  port,
  trustedHops = 0,
  before,
  pause = async () => undefined,
}: Given = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-whole-'))
  const own = port ?? (await freePort())
  const [database, keystore] = [join(folder, 'attune.db'), join(folder, 'keys.db')]
  const openBeside = (): Promise<Store> =>
    openStore({
      ...{ database: `sqlite:${database}`, keystore: `sqlite:${keystore}`, masterKeys: [{ id, key }] },
      randomBytes: random,
    })
  // A Monday morning, so that working days are days.
  let now = instantOf(Date.UTC(2026, 10, 23, 10))
  let millis = 0
  const timers = new Set<() => void>()
  if (before) {
    const store = await openBeside()
    await before(store)
    await store.close()
  }
  const lines: string[] = []
  const service = await runService({
    config: {
      ...{ mode, host: '127.0.0.1', port: own, logLevel: 'info', trustedHops, keys: [], teams: '', apiTokens: [] },
      ...{ publicUrl: `http://127.0.0.1:${own}`, publicUrlIsGiven: mode === 'live' },
      database: { is: 'sqlite', path: database },
      keystore: { is: 'sqlite', path: keystore },
      ...(oidc === undefined ? {} : { oidc }),
    },
    teams: new Map([[policy.id, { policy, hash: 'hash-of-the-policy' }]]),
    masterKeys: [{ id, bytes: key }],
    log: makeLogger('info', { write: (line: string) => void lines.push(line) }),
    clock: () => now,
    realClock: () => instantOf(Date.now()),
    millis: () => millis,
    randomBytes: random,
    every: (_millis, work) => {
      timers.add(work)
      return () => void timers.delete(work)
    },
    after: () => () => undefined,
    pause,
  })
  /** Another process on the same records: an administrator's, or a second one of the service. */
  const beside = await openBeside()
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> => {
    stopped ??= service.stop()
    return stopped
  }
  onTestFinished(async () => {
    await stop()
    await beside.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const read = (sql: string): Promise<readonly Row[]> => rows(`sqlite:${database}`, sql)
  return {
    url: service.url,
    stop,
    beside,
    database: `sqlite:${database}`,
    read,
    log: () => lines.join(''),
    now: () => now,
    /** Time goes by, and every timer of the service rings once. */
    later: (minutes: number): void => {
      now = plusMillis(now, minutes * 60_000)
      millis += minutes * 60_000
      for (const ring of [...timers]) ring()
    },
    /** Until the records say so. */
    until: (sql: string, found: readonly Row[]) => expect.poll(() => read(sql), { timeout: 10_000 }).toEqual(found),
  }
}

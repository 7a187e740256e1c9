import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AdminWorld, Ended } from '../../src/admin/command.ts'
import { runAdmin } from '../../src/admin/runAdmin.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { openStore } from '../../src/store/openStore.ts'
import type { Instant } from '../../src/time/instant.ts'
import { makeChance, master, patience } from '../store/place.ts'
import { at } from '../store/samples.ts'

const chance = makeChance('admin tests')

/** `ATTUNE_KEYS` as an operator writes it; ids, newest first. */
export const keysText = (masters: readonly string[]): string =>
  masters.map((id) => `${id}:${Buffer.from(master(id).key).toString('base64')}`).join(',')

/** Two databases, an administrator's command line beside them, and the service opened over them. */
export type AdminPlace = {
  readonly folder: string
  readonly database: string
  readonly keystore: string
  /** A path inside the folder. */
  readonly path: (name: string) => string
  readonly admin: (...argv: readonly string[]) => Promise<Ended>
  /** The same, with a line on standard input. */
  readonly adminTold: (line: string, ...argv: readonly string[]) => Promise<Ended>
  /** The same with other settings. */
  readonly adminWith: (env: AdminWorld['env'], ...argv: readonly string[]) => Promise<Ended>
  readonly service: (masters?: readonly string[]) => Promise<Store>
  readonly remove: () => void
}

export const adminPlace = (
  addresses?: { readonly database: string; readonly keystore: string },
  now: () => Instant = () => at(100),
): AdminPlace => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-admin-'))
  const path = (name: string): string => join(folder, name)
  const database = addresses?.database ?? `sqlite:${path('attune.db')}`
  const keystore = addresses?.keystore ?? `sqlite:${path('keys/attune.keys.db')}`
  const env = { DATABASE_URL: database, ATTUNE_KEYSTORE: keystore, ATTUNE_KEYS: keysText(['m1']) }
  const world = { env, now, randomBytes: chance, readLine: async () => '' }
  const adminWith: AdminPlace['adminWith'] = (other, ...argv) => runAdmin(argv, { ...world, env: { ...env, ...other } })
  return {
    folder,
    database,
    keystore,
    path,
    adminWith,
    adminTold: (line, ...argv) => runAdmin(argv, { ...world, readLine: async () => line }),
    admin: (...argv) => adminWith({}, ...argv),
    service: (masters = ['m1']) =>
      openStore({ database, keystore, masterKeys: masters.map(master), randomBytes: chance, busyTimeoutMs: patience }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

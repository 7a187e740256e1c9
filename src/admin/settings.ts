import { dirname, join } from 'node:path'
import { type Config, type Database, type MasterKey, readConfig } from '../config.ts'
import { demoKeys } from '../start/demoKeys.ts'
import type { AdminWorld } from './command.ts'

export type Settings = {
  readonly database: Database
  readonly keystore: Database
  /** Newest first. */
  readonly masterKeys: readonly MasterKey[]
  /** Whether ATTUNE_KEYS gave them: the demo's own is made beside its database. */
  readonly keysAreGiven: boolean
  readonly clock: Config['clock']
}

type SettingsRead =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] }

const needed = ['DATABASE_URL', 'ATTUNE_KEYSTORE', 'ATTUNE_KEYS'] as const

/**
 * What the commands need of the service's environment, and nothing more: a wrong address of Twilio must not keep anybody
 * from restoring. In live mode all three must be given; there is nothing to guess.
 */
export const readSettings = async ({ env, randomBytes }: AdminWorld): Promise<SettingsRead> => {
  if (env['ATTUNE_MODE']?.trim() === 'live') {
    const missing = needed.filter((name) => !env[name]?.trim())
    if (missing.length > 0) return { ok: false, problems: missing.map((name) => `${name} is missing.`) }
  }
  const isLive = env['ATTUNE_MODE']?.trim() === 'live'
  const names = isLive ? needed : ([...needed, 'ATTUNE_CLOCK'] as const)
  const read = readConfig(Object.fromEntries(names.map((name) => [name, env[name]])))
  if (!read.ok) return read
  const { database, keystore, keys, clock } = read.config
  const beside = database.is === 'sqlite' ? dirname(database.path) : 'data'
  return {
    ok: true,
    settings: {
      database,
      keystore,
      masterKeys: keys.length > 0 ? keys : await demoKeys(join(beside, 'attune.key'), randomBytes),
      keysAreGiven: keys.length > 0,
      clock,
    },
  }
}

import { databaseText } from '../start/databaseText.ts'
import { notHalfRestored } from '../store/keys/notHalfRestored.ts'
import { rotateKeys } from '../store/keys/rotateKeys.ts'
import { openDriver } from '../store/openDriver.ts'
import { keyMigrations } from '../store/schema/keyMigrations.ts'
import type { AdminWorld, Ended, Given } from './command.ts'
import { withSettings } from './withSettings.ts'

const patienceMillis = 15_000

export const rotate = (_given: Given, world: AdminWorld): Promise<Ended> =>
  withSettings(world, async ({ database, keystore, masterKeys, keysAreGiven }) => {
    if (!keysAreGiven)
      return {
        is: 'refused',
        lines: [
          'ATTUNE_KEYS is not set. Put a new key in front in it and the one in use behind it, then run this again.',
          'The key a demo made for itself is written demo:KEY, where KEY is what the file attune.key beside its database says.',
        ],
      }
    if (database.is === 'sqlite') notHalfRestored(database.path)
    const driver = openDriver(databaseText(keystore), patienceMillis)
    try {
      await driver.migrate(keyMigrations)
      const masters = masterKeys.map(({ id, bytes }) => ({ id, key: bytes }))
      const rotated = await rotateKeys(driver, masters, world.randomBytes)
      if (rotated.is === 'unknown-masters')
        return {
          is: 'refused',
          lines: [
            `Keys are wrapped by ${rotated.ids.join(', ')}, not in ATTUNE_KEYS. Add it behind the new one. Nothing was changed.`,
          ],
        }
      const old = masters.slice(1).map(({ id }) => id)
      return {
        is: 'done',
        lines: [
          `${rotated.rewrapped} keys were wrapped anew with ${rotated.newest}; ${rotated.kept} were already. None is left under another.`,
          ...(old.length === 0
            ? []
            : [
                `Half an hour after every process of the service was started with ${rotated.newest} in front, ${old.join(', ')} may be taken out of ATTUNE_KEYS.`,
                'Backups of the key store made before now still need it: keep it as long as you keep them, and apart from them.',
              ]),
        ],
      }
    } finally {
      await driver.close()
    }
  })

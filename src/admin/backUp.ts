import { backUpSqlite } from '../store/keys/backUpSqlite.ts'
import { notHalfRestored } from '../store/keys/notHalfRestored.ts'
import type { AdminWorld, Ended, Given } from './command.ts'
import { withSettings } from './withSettings.ts'

/** Copies the records or the key store into a folder. PostgreSQL has a tool of its own for that, and a better one. */
export const backUp = (what: 'records' | 'keys', { args: [folder = ''] }: Given, world: AdminWorld): Promise<Ended> =>
  withSettings(world, async ({ database, keystore }) => {
    const source = what === 'records' ? database : keystore
    if (source.is === 'postgres') return { is: 'refused', lines: withPgDump[what] }
    if (database.is === 'sqlite') notHalfRestored(database.path)
    const backedUp = await backUpSqlite(source.path, what, folder)
    switch (backedUp.is) {
      case 'nothing-there':
        return { is: 'refused', lines: [`There is no database at ${source.path} yet.`] }
      case 'taken':
        return { is: 'refused', lines: ['There is a backup in this folder already. Take a new folder for each.'] }
      case 'holds-the-other':
        return {
          is: 'refused',
          lines: [
            'This folder holds the other backup. Records and keys that lie together can be read by whoever finds them.',
          ],
        }
      case 'done':
        return { is: 'done', lines: [`Copied to ${backedUp.file} (${backedUp.bytes} bytes), checked.`, ...after[what]] }
    }
  })

const after = {
  records: ['Now back up the keys, into another place: npm run admin -- backup-keys DIR'],
  keys: [
    'It still holds the keys of cases erased from now on: delete it within days, and keep only newer ones.',
    'Neither backup opens without the master key (ATTUNE_KEYS; in a demo the file attune.key): keep that in a third place.',
  ],
} as const

const dump = (name: string, file: string): string =>
  `  pg_dump --format=custom --schema=SCHEMA --file=${file} "$${name} without its ?schema="`

const withPgDump = {
  records: [
    'The records are in PostgreSQL, so use pg_dump: one moment of the whole schema, while the service runs.',
    dump('DATABASE_URL', 'DIR/records.dump'),
    'Give it the schema of the records only, never that of the keys.',
  ],
  keys: [
    'The keys are in PostgreSQL, so use pg_dump, after that of the records and into another place:',
    dump('ATTUNE_KEYSTORE', 'DIR/keys.dump'),
    'Leave the schema that ends in _erasures out of it: it must outlive every backup. Keep dumps of keys for days only.',
  ],
} as const

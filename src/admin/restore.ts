import type { Erasure } from '../store/keys/erasure.ts'
import { parseErasures } from '../store/keys/parseErasures.ts'
import { type Restored, restoreSqlite } from '../store/keys/restoreSqlite.ts'
import type { AdminWorld, Ended, Given } from './command.ts'
import { readText } from './readText.ts'
import { withSettings } from './withSettings.ts'

export const restore = async ({ options }: Given, world: AdminWorld): Promise<Ended> => {
  const { data, keys, erased, 'nothing-erased': nothingErased, 'even-so': evenSo } = options
  if (typeof data !== 'string' && typeof keys !== 'string')
    return { is: 'usage', lines: ['Say what to restore: --data DIR, --keys DIR, or both.'] }
  const copy = typeof erased === 'string' ? await erasuresOf(erased) : []
  if (!copy) return { is: 'refused', lines: ['The copy of the erasure list cannot be read. Nothing was changed.'] }
  return withSettings(world, async ({ database, keystore, masterKeys }) => {
    if (database.is === 'postgres' || keystore.is === 'postgres') return { is: 'refused', lines: withPgRestore }
    return told(
      await restoreSqlite({
        records: database.path,
        keys: keystore.path,
        ...(typeof data === 'string' ? { recordsFrom: data } : {}),
        ...(typeof keys === 'string' ? { keysFrom: keys } : {}),
        alsoErased: copy,
        isListWhole: typeof erased === 'string' || nothingErased === true,
        evenSo: evenSo === true,
        masterKeys: masterKeys.map(({ id, bytes }) => ({ id, key: bytes })),
        randomBytes: world.randomBytes,
      }),
    )
  })
}

const erasuresOf = async (path: string): Promise<readonly Erasure[] | undefined> => {
  const text = await readText(path)
  const parsed = text === undefined ? undefined : parseErasures(text)
  return parsed?.ok ? parsed.erasures : undefined
}

const told = (restored: Restored): Ended => {
  switch (restored.is) {
    case 'no-backup':
      return { is: 'refused', lines: [`There is nothing at ${restored.path}. Nothing was changed.`] }
    case 'in-use':
      return { is: 'refused', lines: [`${restored.path} is in use. Stop the service first. Nothing was changed.`] }
    case 'aside-taken':
      return {
        is: 'refused',
        lines: [`${restored.path} is there from an earlier restore. Delete it, or move it away. Nothing was changed.`],
      }
    case 'list-missing':
      return {
        is: 'refused',
        lines: [
          'The erasure list here is empty. If anything was erased since this backup, it would come back:',
          'give a copy of the list with --erased FILE; or say --nothing-erased. Nothing was changed.',
        ],
      }
    case 'keys-missing':
      return {
        is: 'refused',
        lines: [
          `${restored.cases} cases have no key in this key store, so they would never open again: it is older than the records.`,
          'Use a backup of the keys made after that of the records; or say --even-so. Nothing was changed.',
        ],
      }
    case 'resumed':
      return {
        is: 'done',
        lines: [
          'A restore that had been stopped half way is finished, and none was begun anew. The service may be started.',
          ...putAside(restored.putAside),
        ],
      }
    case 'done':
      return {
        is: 'done',
        lines: [
          'Restored. The service may be started.',
          ...(restored.erased === 0
            ? [
                'The erasure list here is empty: nothing was erased from it again. If anything was erased since this backup,',
                'carry out a copy of the list before the service starts: npm run admin -- erasures --add FILE',
              ]
            : [
                `The erasure list was carried out on it (entries: ${restored.erased}): nothing of what it names can be found or opened.`,
              ]),
          ...(restored.withoutKey > 0 ? [`${restored.withoutKey} cases have no key and will never open.`] : []),
          'If the master key was changed since the backup, run "keys rotate" again.',
          ...putAside(restored.putAside),
        ],
        notes: restored.unread.map(
          (path) =>
            `${path} could not be read, so erasures that only it knew are lost. Give a copy of the list with --erased.`,
        ),
      }
  }
}

const putAside = (paths: readonly string[]): readonly string[] =>
  paths.length === 0
    ? []
    : [
        ...paths.map((path) => `Put aside: ${path}`),
        'Delete what was put aside as soon as all is well: erasures from now on do not reach it.',
      ]

const withPgRestore = [
  'Records and keys are in PostgreSQL, so use pg_restore, with the service stopped, each into its own empty schema.',
  'Leave the schema that ends in _erasures as it is. Then run: npm run admin -- erasures',
  'It carries out the erasure list on what was restored; so does every start of the service, before it serves anything.',
]

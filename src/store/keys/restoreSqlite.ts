import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { makeStore } from '../makeStore.ts'
import { openDriver } from '../openDriver.ts'
import type { MasterKey } from '../sealing/makeMasterKeys.ts'
import type { RandomBytes } from '../sealing/seal.ts'
import { isBusy } from '../sqlite/sqliteFault.ts'
import { backupNames } from './backUpSqlite.ts'
import { casesWithoutKey } from './casesWithoutKey.ts'
import type { Erasure } from './erasure.ts'
import { erasureFile } from './erasureFile.ts'
import { erasureRows } from './erasureRows.ts'
import { asideOf, putInPlace, stageOf } from './putInPlace.ts'
import { restoreMark } from './restoreMark.ts'

export type Restoring = {
  /** Where the service keeps them: what is there now is put aside, not overwritten. */
  readonly records: string
  readonly keys: string
  /** Folders of backups. Without one, what is there now stays. */
  readonly recordsFrom?: string
  readonly keysFrom?: string
  /** Entries of a copy of the erasure list that was kept elsewhere. */
  readonly alsoErased: readonly Erasure[]
  /** It is known that a place with no list of its own has none to carry out but `alsoErased`. */
  readonly isListWhole: boolean
  /** Restore although some cases have no key and will never open. */
  readonly evenSo: boolean
  readonly masterKeys: readonly MasterKey[]
  readonly randomBytes: RandomBytes
}

export type Restored =
  | {
      readonly is: 'done'
      readonly erased: number
      readonly withoutKey: number
      readonly putAside: readonly string[]
      /** Those of today's databases that could not be asked what was erased. */
      readonly unread: readonly string[]
    }
  /** An earlier one had been stopped while it put databases in place: that one is finished, and no other begun. */
  | { readonly is: 'resumed'; readonly putAside: readonly string[] }
  | { readonly is: 'no-backup' | 'in-use' | 'aside-taken'; readonly path: string }
  /** A place that knows of no erasure, because nothing was ever kept there: what was erased would come back. */
  | { readonly is: 'list-missing' }
  | { readonly is: 'keys-missing'; readonly cases: number }

/**
 * Puts backups in the place of the databases of a stopped service. Everything is tried on copies beside them first: that
 * records and keys belong together, that the master keys open them, that every case has its key. The erasure list of
 * today, of the backups and of `alsoErased` is carried out on the copies, so that nothing erased is ever in place.
 */
export const restoreSqlite = async (restoring: Restoring): Promise<Restored> => {
  const list = erasureFile(`${restoring.keys}.erasures`)
  const [records, keys] = partsOf(restoring)
  const isResumed = existsSync(restoreMark(restoring.records))
  for (const { path } of [records, keys]) {
    // Stopped between its two names: this is what is put aside, perhaps without its log, and must stay as it is.
    if (isResumed && existsSync(stageOf(path)) && existsSync(asideOf(path))) continue
    if (existsSync(path) && !isLeftAlone(path)) return { is: 'in-use', path }
  }
  if (isResumed) return { is: 'resumed', putAside: putInPlace(restoring) }
  for (const { path, from } of [records, keys]) {
    if (!existsSync(from ?? path)) return { is: 'no-backup', path: from ?? path }
    if (from !== undefined && existsSync(asideOf(path))) return { is: 'aside-taken', path: asideOf(path) }
  }

  const isNewPlace = !existsSync(records.path) && !existsSync(keys.path)
  if (isNewPlace && !restoring.isListWhole && (await list.all()).length === 0) return { is: 'list-missing' }

  // What today's databases know goes into the list first: they are about to be put aside.
  const unread: string[] = []
  const known = [...restoring.alsoErased]
  for (const { path, from } of [records, keys]) {
    if (from === undefined || !existsSync(path)) continue
    const erased = await erasedIn(path)
    if (erased) known.push(...erased)
    else unread.push(path)
  }
  mkdirSync(dirname(restoring.records), { recursive: true, mode: 0o700 })
  mkdirSync(dirname(restoring.keys), { recursive: true, mode: 0o700 })
  await list.add(known)

  unstage(restoring)
  let isTried = false
  try {
    for (const { path, from } of [records, keys]) if (from !== undefined) copyFileSync(from, stageOf(path))
    const [driver, keyStore] = [openDriver(`sqlite:${records.tried}`, 1_000), openDriver(`sqlite:${keys.tried}`, 1_000)]
    const withoutKey = await makeStore({ ...restoring, driver, keyStore, erasures: list })
      .then(() => casesWithoutKey(driver, keyStore))
      .finally(() => driver.close().finally(() => keyStore.close()))
    if (withoutKey > 0 && !restoring.evenSo) return { is: 'keys-missing', cases: withoutKey }
    isTried = true
    const putAside = putInPlace(restoring)
    return { is: 'done', erased: (await list.all()).length, withoutKey, putAside, unread }
  } finally {
    // From then on it will happen, by this command or by the next.
    if (!isTried) unstage(restoring)
  }
}

const unstage = ({ records, keys }: Restoring): void => {
  for (const path of [records, keys])
    for (const end of ['', '-wal', '-shm']) rmSync(stageOf(path) + end, { force: true })
}

type Part = {
  readonly path: string
  readonly from: string | undefined
  /** The copy of the backup; without one, what is there now. */
  readonly tried: string
}

const partsOf = ({ records, keys, recordsFrom, keysFrom }: Restoring): readonly [Part, Part] => [
  partOf(records, recordsFrom && join(recordsFrom, backupNames.records)),
  partOf(keys, keysFrom && join(keysFrom, backupNames.keys)),
]

const partOf = (path: string, from: string | undefined): Part => ({
  path,
  from,
  tried: from === undefined ? path : stageOf(path),
})

/** Leaving the write-ahead log needs the file alone: it fails while any other process has it open. */
const isLeftAlone = (path: string): boolean => {
  try {
    const db = new Database(path, { timeout: 0 })
    try {
      db.pragma('journal_mode = DELETE')
      return true
    } finally {
      db.close()
    }
  } catch (cause) {
    // A broken file is nobody's, and the very reason to restore.
    return !isBusy(cause)
  }
}

/** The erasures a database knows; `undefined` when it cannot be read any more. */
const erasedIn = async (path: string): Promise<readonly Erasure[] | undefined> => {
  try {
    const driver = openDriver(`sqlite:${path}`, 1_000)
    try {
      const isOld = (await driver.query(`SELECT 1 AS one FROM sqlite_master WHERE name = 'erasures'`, [])).length === 0
      return isOld ? [] : await erasureRows().read(driver)
    } finally {
      await driver.close()
    }
  } catch {
    return undefined
  }
}

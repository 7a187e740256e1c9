import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { Driver } from '../driver.ts'
import { makeSqliteDriver } from './makeSqliteDriver.ts'
import { sqliteFault } from './sqliteFault.ts'

/**
 * Opens a SQLite file. Makes the folder and the file (mode 0600; the files beside it take the same mode) when they are
 * not there.
 *
 * @param waitMillis how long to wait for another process's write lock
 */
export const openSqlite = (path: string, waitMillis: number): Driver => {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    closeSync(openSync(path, 'a', 0o600))
    chmodSync(path, 0o600)
    return makeSqliteDriver(new Database(path, { timeout: waitMillis }), waitMillis)
  } catch (cause) {
    throw sqliteFault(cause)
  }
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { makeSqliteDriver } from '../../src/store/sqlite/makeSqliteDriver.ts'
import type { Engine } from './place.ts'

export const sqliteEngine: Engine = {
  name: 'SQLite',
  makePlace: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attune-store-'))
    const records = join(folder, 'made', 'attune.db')
    const keys = join(folder, 'keys', 'attune.keys.db')
    const allOf = (inside: string): Buffer =>
      Buffer.concat(readdirSync(join(folder, inside)).map((file) => readFileSync(join(folder, inside, file))))
    return {
      database: `sqlite:${records}`,
      keystore: `sqlite:${keys}`,
      lock: async () => {
        const other = new Database(records)
        other.exec('BEGIN IMMEDIATE')
        return async () => void other.close()
      },
      fullDisk: async () => {
        const db = new Database(records)
        const driver = makeSqliteDriver(db, 60)
        // SQLite's own word for a full disk: the next page it needs is SQLITE_FULL.
        db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`)
        return { driver, free: async () => void db.pragma('max_page_count = 1000000') }
      },
      recordBytes: async () => allOf('made'),
      keyBytes: async () => allOf('keys'),
      loseKeyStore: async () => rmSync(join(folder, 'keys'), { recursive: true }),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    }
  },
}

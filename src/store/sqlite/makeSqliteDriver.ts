import type Database from 'better-sqlite3'
import type { Driver, Param, Row } from '../driver.ts'
import { type Migration, migrationFor } from '../schema/migration.ts'
import { versionOf, versionTable } from '../schema/versionTable.ts'
import { makeGroupCommit } from './makeGroupCommit.ts'
import { sqliteFault } from './sqliteFault.ts'

/**
 * A driver over an open SQLite file: WAL, FULL, so that what was said to be stored survives a power cut.
 *
 * @param waitMillis how long to wait for another process's write lock
 */
export const makeSqliteDriver = (db: Database.Database, waitMillis: number): Driver => {
  attempt(() => settle(db))
  const prepared = new Map<string, Database.Statement<Param[], Row>>()
  const prepare = (sql: string): Database.Statement<Param[], Row> => {
    const known = prepared.get(sql)
    if (known) return known
    const made = db.prepare<Param[], Row>(sql)
    prepared.set(sql, made)
    return made
  }
  const commit = makeGroupCommit(db, prepare, waitMillis)

  return {
    dialect: 'sqlite',
    query: async (sql, params) => attempt(() => prepare(sql).all(...params)),
    commit,
    migrate: async (migrations) => {
      attempt(() => {
        // At the start nothing else waits in this process: let SQLite itself wait for the lock.
        db.pragma(`busy_timeout = ${waitMillis}`)
        migrate(db, migrations)
        db.pragma(`busy_timeout = ${briefly}`)
      })
    },
    // With secure_delete the rows are zeros already; this carries the zeros from the log into the file and empties the log.
    scrub: async () => {
      attempt(() => db.pragma('wal_checkpoint(TRUNCATE)'))
    },
    close: async () => {
      // Commits end in the order they came: when this empty one has ended, all before it have.
      await commit([]).catch(() => undefined)
      attempt(() => db.close())
    },
  }
}

/** A lock seen for longer than this is waited for by timer, so that this process goes on serving others. */
const briefly = 5

const settle = (db: Database.Database): void => {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  db.pragma(`busy_timeout = ${briefly}`)
}

const migrate = (db: Database.Database, migrations: readonly Migration[]): void =>
  db
    .transaction(() => {
      db.exec(versionTable.make)
      db.exec(versionTable.begin)
      const version = versionOf(db.prepare<[], Row>(versionTable.read).all(), migrations.length)
      for (const migration of migrations.slice(version)) {
        for (const sql of migrationFor('sqlite', migration)) db.exec(sql)
      }
      db.exec(versionTable.write(migrations.length))
    })
    .immediate()

const attempt = <T>(work: () => T): T => {
  try {
    return work()
  } catch (cause) {
    throw sqliteFault(cause)
  }
}

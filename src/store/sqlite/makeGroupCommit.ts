import type Database from 'better-sqlite3'
import type { Driver, Outcome, Param, Statement } from '../driver.ts'
import { isBusy, spoilsTransaction, sqliteFault } from './sqliteFault.ts'

type Prepared = Database.Statement<Param[]>
type Waiting = {
  readonly statements: readonly Statement[]
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (cause: unknown) => void
}

/** Bounds how long one transaction keeps the event loop. */
const mostAtOnce = 256
/** Between two tries for the write lock. Waiting inside SQLite would stop every other conversation of this process. */
const pauseMillis = 20

/**
 * `commit` for SQLite: what arrives in one turn of the event loop shares one `BEGIN IMMEDIATE ... COMMIT`, and so one
 * wait for the disk. Each has a savepoint: one that misses or breaks a rule spoils only itself. Promises settle after
 * COMMIT, never before: "stored" is said of what is on the disk.
 *
 * @param waitMillis how long to try for the lock that another process holds before answering `store/busy`
 */
export const makeGroupCommit = (
  db: Database.Database,
  prepare: (sql: string) => Prepared,
  waitMillis: number,
): Driver['commit'] => {
  const waiting: Waiting[] = []
  let isScheduled = false

  const schedule = (): void => {
    if (isScheduled || waiting.length === 0) return
    isScheduled = true
    setImmediate(flush, 0)
  }

  const flush = (waitedMillis: number): void => {
    try {
      prepare('BEGIN IMMEDIATE').run()
    } catch (cause) {
      if (isBusy(cause) && waitedMillis < waitMillis) {
        setTimeout(flush, pauseMillis, waitedMillis + pauseMillis)
        return
      }
      settleAll(waiting.splice(0), () => ({ failed: cause }))
      isScheduled = false
      return
    }
    const batch = waiting.splice(0, mostAtOnce)
    settleAll(batch, runAll(batch))
    isScheduled = false
    schedule()
  }

  /** Runs the batch inside the open transaction and ends it. Answers how each one ended. */
  const runAll = (batch: readonly Waiting[]): ((one: Waiting) => Ended) => {
    const ends = new Map<Waiting, Ended>()
    try {
      for (const one of batch) ends.set(one, runOne(one.statements))
      prepare('COMMIT').run()
      return (one) => ends.get(one) ?? { failed: undefined }
    } catch (cause) {
      if (db.inTransaction) rollBack()
      return () => ({ failed: cause })
    }
  }

  const runOne = (statements: readonly Statement[]): Ended => {
    prepare('SAVEPOINT one').run()
    try {
      const missed = statements.findIndex(
        ({ sql, params, expect }) => prepare(sql).run(...params).changes === 0 && expect === 'one',
      )
      if (missed >= 0) prepare('ROLLBACK TO one').run()
      prepare('RELEASE one').run()
      return missed < 0 ? { outcome: { ok: true } } : { outcome: { ok: false, missed } }
    } catch (cause) {
      if (spoilsTransaction(cause) || !db.inTransaction) throw cause
      prepare('ROLLBACK TO one').run()
      prepare('RELEASE one').run()
      return { failed: cause }
    }
  }

  const rollBack = (): void => {
    try {
      prepare('ROLLBACK').run()
    } catch {
      // SQLite has rolled it back by itself: nothing is left to undo.
    }
  }

  return (statements) =>
    new Promise((resolve, reject) => {
      waiting.push({ statements, resolve, reject })
      schedule()
    })
}

type Ended = { readonly outcome: Outcome } | { readonly failed: unknown }

const settleAll = (batch: readonly Waiting[], endOf: (one: Waiting) => Ended): void => {
  for (const one of batch) {
    const end = endOf(one)
    if ('outcome' in end) one.resolve(end.outcome)
    else one.reject(sqliteFault(end.failed))
  }
}

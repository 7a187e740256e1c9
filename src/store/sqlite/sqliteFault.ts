import Database from 'better-sqlite3'
import { Fault, type FaultCode } from '../../fault.ts'

/** Any error of SQLite as a fault of ours. The driver's message names tables and limits, never a value. */
export const sqliteFault = (cause: unknown): Fault => (cause instanceof Fault ? cause : new Fault(codeOf(cause), cause))

export const isBusy = (cause: unknown): boolean => codeOf(cause) === 'store/busy'

/**
 * True for errors after which the whole transaction is in doubt, not only the statement: SQLite may have rolled all of
 * it back by itself (https://www.sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction").
 */
export const spoilsTransaction = (cause: unknown): boolean =>
  cause instanceof Database.SqliteError && !/^SQLITE_(CONSTRAINT|ERROR|MISMATCH|TOOBIG|RANGE)/.test(cause.code)

const codeOf = (cause: unknown): FaultCode => {
  if (!(cause instanceof Database.SqliteError)) return 'store/broken'
  if (/^SQLITE_(BUSY|LOCKED)/.test(cause.code)) return 'store/busy'
  if (cause.code === 'SQLITE_FULL') return 'store/full'
  return 'store/broken'
}

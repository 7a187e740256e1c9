import pg from 'pg'
import { Fault, type FaultCode } from '../../fault.ts'

/**
 * Any error of PostgreSQL, or of the way to it, as a fault of ours. The server's own message may quote a value (a key
 * that exists twice): it stays in `cause` and is never made part of ours.
 */
export const postgresFault = (cause: unknown): Fault =>
  cause instanceof Fault ? cause : new Fault(codeOf(cause), cause)

/** SQLSTATE or its class (https://www.postgresql.org/docs/current/errcodes-appendix.html) -> fault. */
const bySqlState: readonly (readonly [RegExp, FaultCode])[] = [
  [/^53100$/, 'store/full'],
  // Connection lost, too many connections, server stopping or starting, lock or statement timed out, deadlock.
  [/^(08...|53...|57...|55P03|40001|40P01|25P03)$/, 'store/busy'],
]

const codeOf = (cause: unknown): FaultCode => {
  if (cause instanceof pg.DatabaseError)
    return bySqlState.find(([state]) => state.test(cause.code ?? ''))?.[1] ?? 'store/broken'
  if (!(cause instanceof Error)) return 'store/broken'
  // Below the protocol: the socket, the name of the host, or the pool's own wait for a connection.
  const isUnreachable = 'syscall' in cause || /timeout|timed out|terminated|connection/i.test(cause.message)
  return isUnreachable ? 'store/busy' : 'store/broken'
}

import pg from 'pg'
import { z } from 'zod'
import type { Driver, Outcome, Row, Statement } from '../driver.ts'
import { type Migration, migrationFor } from '../schema/migration.ts'
import { versionOf, versionTable } from '../schema/versionTable.ts'
import { makePrepared, type PreparedQuery } from './makePrepared.ts'
import { postgresFault } from './postgresFault.ts'
import { readAddress } from './readAddress.ts'

/** Enough for one process: each commit holds a connection for a few milliseconds. */
const mostConnections = 10
/** For a new connection, or for one of the pool to be free when many families write at once. */
const connectMillis = 5_000
/** No statement of ours takes this long on a server that is well. */
const statementMillis = 30_000
/** Any number, the same in every process of ours: two that start at once migrate one after the other. */
const migrationLock = 7_230_411

const asNumber = z.coerce.number().pipe(z.int())
const int8 = 20

/**
 * A driver over PostgreSQL: a pool, one READ COMMITTED transaction a commit. The rev guards of our UPDATEs do what a
 * stricter level would, without its retries. Nothing is connected until the first call.
 *
 * @param waitMillis how long to wait for a lock
 */
export const openPostgres = (address: string, waitMillis: number): Driver => {
  const { url, schema } = readAddress(address)
  const prepared = makePrepared()
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'attune',
    max: mostConnections,
    connectionTimeoutMillis: connectMillis,
    lock_timeout: waitMillis,
    statement_timeout: statementMillis,
    idle_in_transaction_session_timeout: statementMillis,
    // A server that is gone without a word: do not wait for its answer for ever.
    query_timeout: statementMillis + waitMillis,
    types: {
      // Counts stay far below 2^53.
      getTypeParser: (oid, format) =>
        oid === int8 ? (value: string) => asNumber.parse(value) : pg.types.getTypeParser(oid, format),
    },
  })
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)

  // The pool would leave those who wait for a connection waiting when it is ended: let them through first.
  const underWay = new Set<Promise<unknown>>()
  const follow = <T>(work: Promise<T>): Promise<T> => {
    const ended = (): void => void underWay.delete(work)
    underWay.add(work)
    work.then(ended, ended)
    return work
  }

  return {
    dialect: 'postgres',
    query: (sql, params) => follow(ask(pool, prepared(sql, params))),
    commit: (statements) => follow(inTransaction(pool, (client) => runAll(client, statements, prepared))),
    migrate: async (migrations) => {
      await inTransaction(pool, async (client) => {
        await migrate(client, schema, migrations)
        return { ok: true }
      })
    },
    // A deleted row stays in its page until vacuum, and in the log until that is recycled: ask for the first now.
    scrub: async () => {
      await follow(ask(pool, 'VACUUM keys'))
    },
    close: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay)
      await pool.end()
    },
  }
}

type Client = pg.PoolClient

const ask = async (pool: pg.Pool, query: PreparedQuery | string): Promise<readonly Row[]> => {
  try {
    const { rows } = await pool.query<Row>(query)
    return rows
  } catch (cause) {
    throw postgresFault(cause)
  }
}

/** Commits when the work is ok, rolls back when it missed or threw. A connection that failed is not used again. */
const inTransaction = async (pool: pg.Pool, work: (client: Client) => Promise<Outcome>): Promise<Outcome> => {
  const client = await pool.connect().catch((cause: unknown) => {
    throw postgresFault(cause)
  })
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED')
    const outcome = await work(client)
    await client.query(outcome.ok ? 'COMMIT' : 'ROLLBACK')
    client.release()
    return outcome
  } catch (cause) {
    const isUsable = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    )
    client.release(!isUsable)
    throw postgresFault(cause)
  }
}

const runAll = async (
  client: Client,
  statements: readonly Statement[],
  prepared: (sql: string, params: Statement['params']) => PreparedQuery,
): Promise<Outcome> => {
  for (const [index, { sql, params, expect }] of statements.entries()) {
    const { rowCount } = await client.query(prepared(sql, params))
    if (expect === 'one' && rowCount === 0) return { ok: false, missed: index }
  }
  return { ok: true }
}

const migrate = async (client: Client, schema: string, migrations: readonly Migration[]): Promise<void> => {
  await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
  const { rows: known } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema])
  // Asked first: a user without the right to make schemas may still use one made for it.
  if (known.length === 0) await client.query(`CREATE SCHEMA ${schema}`)
  await client.query(versionTable.make)
  await client.query(versionTable.begin)
  const { rows } = await client.query<Row>(versionTable.read)
  for (const migration of migrations.slice(versionOf(rows, migrations.length)))
    for (const sql of migrationFor('postgres', migration)) await client.query(sql)
  await client.query(versionTable.write(migrations.length))
}

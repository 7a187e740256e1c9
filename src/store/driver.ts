import type { Migration } from './schema/migration.ts'

/** What both databases take as it is. Instants are fixed-width UTC text, flags are 0 or 1. */
export type Param = string | number | Uint8Array | null

/** A row as the database gave it: parse it before use. Counts are numbers, bytes are a `Uint8Array`. */
export type Row = Readonly<Record<string, unknown>>

/**
 * One statement of a commit: `?` placeholders, text that runs on both databases. `expect: 'one'` says that the commit
 * makes sense only if this statement changes a row.
 */
export type Statement = {
  readonly sql: string
  readonly params: readonly Param[]
  readonly expect?: 'one' | 'any'
}

/** `missed` is the index of the statement that expected a row and found none. Then nothing was saved. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly missed: number }

/**
 * The whole of what the store asks of a database. A commit is data, a list of statements run all or nothing: no
 * transaction is ever handed out, so none can be left open or used from outside itself.
 *
 * Faults of every call: `store/busy`, `store/full`, `store/broken`; `migrate` also throws `store/schema`.
 */
export type Driver = {
  readonly dialect: 'sqlite' | 'postgres'
  readonly query: (sql: string, params: readonly Param[]) => Promise<readonly Row[]>
  readonly commit: (statements: readonly Statement[]) => Promise<Outcome>
  /** Brings the database to the newest of `migrations`, in one transaction. Safe when two processes start at once. */
  readonly migrate: (migrations: readonly Migration[]) => Promise<void>
  /** Gets deleted rows out of the files as far as the database can: see each driver. */
  readonly scrub: () => Promise<void>
  /** Waits for the commits under way. */
  readonly close: () => Promise<void>
}

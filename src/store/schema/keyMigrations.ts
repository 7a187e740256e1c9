import { erasuresTable } from './erasuresTable.ts'
import type { Migration } from './migration.ts'

/**
 * The key store: a database of its own, so that a backup of the records never holds their keys.
 * `wrapped` is the key sealed by the master key `master_id`.
 */
export const keyMigrations: readonly Migration[] = [
  [
    `CREATE TABLE identity (one integer PRIMARY KEY CHECK (one = 1), id {text} NOT NULL) {strict}`,
    `CREATE TABLE keys (
      id {text} PRIMARY KEY, master_id {text} NOT NULL, wrapped {bytes} NOT NULL, made_at {text} NOT NULL
    ) {strict}`,
  ],
  [erasuresTable()],
]

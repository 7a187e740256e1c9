import type { Database } from '../config.ts'

/** A database as the store names it. */
export const databaseText = (database: Database): string =>
  database.is === 'sqlite' ? `sqlite:${database.path}` : database.url

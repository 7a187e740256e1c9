import type { Driver } from '../driver.ts'

/**
 * One step of the schema: statements run in order. Text is for both databases, with a token for each type that differs;
 * what cannot be said in one text is said once for each. A step that was released is never changed: add another.
 */
export type Migration = readonly (string | Readonly<Record<Driver['dialect'], readonly string[]>>)[]

const tokens = {
  // Byte order on both, so that pages of a list break at the same row.
  text: { sqlite: 'TEXT', postgres: 'text COLLATE "C"' },
  bytes: { sqlite: 'BLOB', postgres: 'bytea' },
  counted: { sqlite: 'INTEGER PRIMARY KEY AUTOINCREMENT', postgres: 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY' },
  strict: { sqlite: 'STRICT', postgres: '' },
} as const

/** The statements of a step as this database reads them. */
export const migrationFor = (dialect: Driver['dialect'], migration: Migration): readonly string[] =>
  migration
    .flatMap((part) => (typeof part === 'string' ? [part] : part[dialect]))
    .map((sql) => sql.replace(/\{(text|bytes|counted|strict)\}/g, (all, name) => tokenOf(name)?.[dialect] ?? all))

const tokenOf = (name: string) => Object.entries(tokens).find(([token]) => token === name)?.[1]

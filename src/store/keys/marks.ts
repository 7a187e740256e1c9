/** Placeholders for the inside of `IN (...)`. Never empty, which PostgreSQL would not read: no id is NULL. */
export const marks = (values: readonly unknown[]): string =>
  values.length === 0 ? 'NULL' : values.map(() => '?').join(', ')

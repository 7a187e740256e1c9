import type { z } from 'zod'
import type { Driver, Param } from '../driver.ts'
import { readRow } from '../readRow.ts'

/** Bounds what is in memory at once. */
const mostAtOnce = 200

/**
 * Every row of a query that ends in `> ? ORDER BY ... LIMIT ?`, a page at a time. Its column `after` is what it is ordered
 * by; `first` is below all of them.
 */
export async function* eachRow<Row extends { readonly after: Param }>(
  driver: Pick<Driver, 'query'>,
  sql: string,
  schema: z.ZodType<Row>,
  first: Row['after'],
): AsyncGenerator<Row> {
  for (let after = first; ; ) {
    const rows = (await driver.query(sql, [after, mostAtOnce])).map((row) => readRow(schema, row))
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < mostAtOnce) return
    after = last.after
  }
}

import { createHash } from 'node:crypto'
import type { Param } from '../driver.ts'

/** A query as pg takes it: named, so that each connection parses and plans it once. */
export type PreparedQuery = { readonly name: string; readonly text: string; readonly values: Param[] }

/**
 * Turns `?` into `$1`, `$2`, ... and names the statement by a short hash of its text. Our statements hold no `?` of any
 * other meaning.
 */
export const makePrepared = (): ((sql: string, params: readonly Param[]) => PreparedQuery) => {
  const known = new Map<string, { readonly name: string; readonly text: string }>()
  const prepare = (sql: string) => {
    let count = 0
    const text = sql.replace(/\?/g, () => `$${++count}`)
    return { name: createHash('sha256').update(text).digest('hex').slice(0, 16), text }
  }
  return (sql, params) => {
    const prepared = known.get(sql) ?? prepare(sql)
    known.set(sql, prepared)
    return { ...prepared, values: [...params] }
  }
}

import type { Driver } from '../driver.ts'

const columnOf = {
  sqlite: (name: string) => `value ->> '${name}' AS ${name}`,
  postgres: (name: string, type: string) => `${name} ${type}`,
} as const

/**
 * A `FROM` source called `m` that reads one parameter, a JSON list of objects, as rows: one statement for any number of
 * them, so that it is prepared once. The columns are ours, never a person's.
 */
export const listed = (dialect: Driver['dialect'], texts: readonly string[], integers: readonly string[]): string => {
  const column = columnOf[dialect]
  const read = [...texts.map((name) => column(name, 'text')), ...integers.map((name) => column(name, 'integer'))]
  return dialect === 'sqlite'
    ? `(SELECT ${read.join(', ')} FROM json_each(?)) AS m`
    : `json_to_recordset(?::json) AS m(${read.join(', ')})`
}

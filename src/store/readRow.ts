import type { z } from 'zod'
import { Fault } from '../fault.ts'
import type { Row } from './driver.ts'

/**
 * A row as typed values, or the fault `store/broken` when it has another shape: another program wrote it. Names the
 * columns, never a value.
 */
export const readRow = <T>(schema: z.ZodType<T>, row: Row): T => {
  const read = schema.safeParse(row)
  if (read.success) return read.data
  const columns = read.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new Fault('store/broken', undefined, `A row has another shape than expected (${columns}).`)
}

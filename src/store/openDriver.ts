import { Fault } from '../fault.ts'
import type { Driver } from './driver.ts'
import { openPostgres } from './postgres/openPostgres.ts'
import { openSqlite } from './sqlite/openSqlite.ts'

/**
 * The driver for an address: `sqlite:PATH` or `postgres://...?schema=name`.
 *
 * @throws Fault `config/invalid` for any other address, without repeating it: it may hold a password
 */
export const openDriver = (address: string, waitMillis: number): Driver => {
  if (address.startsWith('sqlite:')) return openSqlite(address.slice('sqlite:'.length), waitMillis)
  if (/^postgres(ql)?:\/\//.test(address)) return openPostgres(address, waitMillis)
  throw new Fault('config/invalid', undefined, 'A database begins with sqlite: or postgres://.')
}

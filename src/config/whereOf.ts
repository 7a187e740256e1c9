import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Database } from '../config.ts'
import { isLoopback } from './isLoopback.ts'

/**
 * A place by one name, however it is spelled: a file by its real path, a PostgreSQL schema by host, port, database and
 * schema. Who signs in, and with what, makes no other place. Two names of one host cannot be told to be one.
 */
export const whereOf = (database: Database): string =>
  database.is === 'sqlite' ? `sqlite:${realPath(resolve(database.path))}` : postgresPlace(new URL(database.url))

/** Through every link of it that is there; what is not there yet is no link. */
const realPath = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realPath(folder), basename(path))
  }
}

/** As the driver reads an address: the same defaults, and what stands after ? comes first. */
const postgresPlace = (url: URL): string => {
  const given = (name: string): string | undefined => url.searchParams.get(name) || undefined
  const host = (given('host') ?? decoded(url.hostname)).toLowerCase() || 'localhost'
  const port = given('port') ?? (url.port || '5432')
  const database = decoded(url.pathname.slice(1)) || decoded(url.username)
  return ['postgres:', isLoopback(host) ? 'localhost' : host, port, database, given('schema') ?? 'public'].join('/')
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

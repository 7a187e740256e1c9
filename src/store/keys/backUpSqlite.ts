import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sqliteFault } from '../sqlite/sqliteFault.ts'
import { flush } from './flush.ts'

/** The file of a backup: its name says which of the two it is. */
export const backupNames = { records: 'records.db', keys: 'keys.db' } as const
export type BackupOf = keyof typeof backupNames

export type BackedUp =
  | { readonly is: 'done'; readonly file: string; readonly bytes: number }
  /** There is one already, or the folder holds the other of the two: together they would open every record. */
  | { readonly is: 'taken' | 'holds-the-other' | 'nothing-there' }

/** All pages in one step: one moment of the database, however much the service writes meanwhile, which never waits. */
const allPages = 0x7fff_ffff

/** Copies a SQLite database that may be in use into a folder, by SQLite's online backup; the copy is checked and durable. */
export const backUpSqlite = async (path: string, what: BackupOf, folder: string): Promise<BackedUp> => {
  const file = join(folder, backupNames[what])
  if (!existsSync(path)) return { is: 'nothing-there' }
  if (existsSync(file)) return { is: 'taken' }
  if (existsSync(join(folder, backupNames[what === 'records' ? 'keys' : 'records']))) return { is: 'holds-the-other' }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unfinished = `${file}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    closeSync(openSync(unfinished, 'wx', 0o600))
    const source = new Database(path, { fileMustExist: true })
    try {
      await source.backup(unfinished, { progress: () => allPages })
    } finally {
      source.close()
    }
    const bytes = checked(unfinished)
    renameSync(unfinished, file)
    flush(folder)
    return { is: 'done', file, bytes }
  } catch (cause) {
    rmSync(unfinished, { force: true })
    throw sqliteFault(cause)
  }
}

/** One file without a log beside it, sound, and on the disk. Answers its size. */
const checked = (file: string): number => {
  const copy = new Database(file)
  copy.pragma('journal_mode = DELETE')
  const sound = copy.pragma('quick_check', { simple: true })
  copy.close()
  if (sound !== 'ok') throw new Error('the copy is not sound')
  chmodSync(file, 0o600)
  flush(file)
  return statSync(file).size
}

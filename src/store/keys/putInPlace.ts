import { closeSync, copyFileSync, existsSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { flush } from './flush.ts'
import { restoreMark } from './restoreMark.ts'

export type Places = { readonly records: string; readonly keys: string }

/** Where a copy is tried before it is put in place: in the same folder, so that this is one rename. */
export const stageOf = (path: string): string => `${path}.restoring`
export const asideOf = (path: string): string => `${path}.before-restore`

/**
 * Puts what is staged in the place of the databases, which stay beside it; answers what was put aside. There is a database
 * at each instant: the old one keeps a second name before the new one takes its first. From the mark on it will happen:
 * stopped anywhere, it is done again from the beginning and comes to the same.
 */
export const putInPlace = ({ records, keys }: Places): readonly string[] => {
  const mark = restoreMark(records)
  for (const path of [records, keys]) if (existsSync(stageOf(path))) flush(stageOf(path))
  closeSync(openSync(mark, 'w', 0o600))
  flush(dirname(mark))
  // Records first: older ones with newer keys all open, the other way round they would not.
  for (const path of [records, keys]) {
    if (!existsSync(stageOf(path))) continue
    if (existsSync(path) && !existsSync(asideOf(path))) nameTwice(path, asideOf(path))
    // A log left beside a broken database would be played into the restored one.
    for (const end of ['-wal', '-shm']) if (existsSync(path + end)) renameSync(path + end, asideOf(path) + end)
    renameSync(stageOf(path), path)
    flush(dirname(path))
  }
  rmSync(mark)
  flush(dirname(mark))
  return [records, keys].flatMap((path) => ['', '-wal', '-shm'].map((end) => asideOf(path) + end)).filter(existsSync)
}

const nameTwice = (path: string, aside: string): void => {
  const unfinished = `${aside}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    linkSync(path, aside)
  } catch {
    // A disk without second names (FAT, some network drives).
    copyFileSync(path, unfinished)
    flush(unfinished)
    renameSync(unfinished, aside)
  }
}

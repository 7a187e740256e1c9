import { closeSync, fsyncSync, openSync } from 'node:fs'

/** A file, or the names in a folder, as they are now: on the disk when it answers, whatever happens to the power. */
export const flush = (path: string): void => {
  const open = openSync(path, 'r')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}

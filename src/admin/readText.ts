import { readFile } from 'node:fs/promises'

/** A file as text; `undefined` when it cannot be read. */
export const readText = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)

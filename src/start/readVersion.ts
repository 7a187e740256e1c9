import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** The version of this program, as its package says. */
export const readVersion = async (): Promise<string> =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))).version

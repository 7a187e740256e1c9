import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { MasterKey } from '../config.ts'

/**
 * Demo mode's master key, made once and kept beside the database for this computer alone (mode 0600), so that a restart
 * can read what was written. In ATTUNE_KEYS it is `demo:` and what the file says. A live service is given its keys.
 */
export const demoKeys = async (
  path: string,
  randomBytes: (length: number) => Uint8Array,
): Promise<readonly MasterKey[]> => {
  await mkdir(dirname(path), { recursive: true })
  // `wx` makes the file or fails: two processes that start together end with the same key.
  const file = await open(path, 'wx', 0o600).catch(() => undefined)
  if (file) {
    await file.writeFile(Buffer.from(randomBytes(32)).toString('base64'))
    await file.sync()
    await file.close()
  }
  const bytes = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64')
  return [{ id: 'demo', bytes: new Uint8Array(bytes) }]
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { freePort } from '../service/freePort.ts'
import { startService } from '../service/startService.ts'

export type MortalService = {
  readonly url: string
  readonly kill: () => Promise<void>
  /** On the same port and the same data. */
  readonly startAgain: () => Promise<void>
}

const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A real service that can be killed and started again; it ends, and its data goes, with the test file. */
export const mortalService = async (env: Readonly<Record<string, string>> = {}): Promise<MortalService> => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-clients-'))
  const port = await freePort()
  let service = await startService(folder, port, env)
  ends.push(async () => {
    await service.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    url: service.url,
    kill: () => service.kill(),
    startAgain: async () => {
      service = await startService(folder, port, env)
    },
  }
}

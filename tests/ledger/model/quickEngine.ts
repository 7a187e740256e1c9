import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from '../../store/place.ts'
import { sqliteEngine } from '../../store/sqliteEngine.ts'

/**
 * SQLite where waiting for the disk costs nothing: the model check tries thousands of commits, and whether they survive a
 * power cut is the store's own test. PostgreSQL as it is: the tests' server does not wait for the disk.
 */
export const quickEngine = (engine: Engine): Engine =>
  engine.name === 'SQLite' && existsSync('/dev/shm') ? inMemory(sqliteEngine, '/dev/shm') : engine

const inMemory = (engine: Engine, memory: string): Engine => ({
  name: engine.name,
  makePlace: async () => {
    const place = await engine.makePlace()
    const folder = mkdtempSync(join(memory, 'attune-ledger-'))
    return {
      ...place,
      database: `sqlite:${join(folder, 'attune.db')}`,
      keystore: `sqlite:${join(folder, 'attune.keys.db')}`,
      remove: async () => {
        rmSync(folder, { recursive: true, force: true })
        await place.remove()
      },
    }
  },
})

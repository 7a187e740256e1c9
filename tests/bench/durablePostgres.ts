import { execFileSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../service/freePort.ts'
import type { PostgresServer } from '../store/postgresServer.ts'

/**
 * A PostgreSQL as one would run it: what it says is committed is on the disk (fsync and synchronous_commit on), with memory
 * and log enough that no checkpoint falls into a measurement. The tests' own server gives durability up for speed.
 */
export const startDurablePostgres = async (bin: string): Promise<PostgresServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-bench-postgres-'))
  const isRoot = process.getuid?.() === 0
  const run = (command: string): void => {
    const [file, ...args] = isRoot ? ['su', 'postgres', '-c', command] : ['sh', '-c', command]
    execFileSync(file, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' })
  }
  if (isRoot) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'])))
    chownSync(folder, uid ?? 0, gid ?? 0)
  }
  const data = join(folder, 'data')
  const port = await freePort()
  run(`${bin}/initdb -D ${data} -A trust -U postgres --no-sync -E UTF8`)
  const settings = 'shared_buffers=512MB max_wal_size=8GB checkpoint_timeout=1h max_connections=100'
  const flags = settings.split(' ').map((setting) => `-c ${setting}`)
  run(`${bin}/pg_ctl -D ${data} -l ${folder}/log -w start -o "-k ${folder} -h 127.0.0.1 -p ${port} ${flags.join(' ')}"`)
  let isRunning = true
  const stop = (): void => {
    if (!isRunning) return
    isRunning = false
    run(`${bin}/pg_ctl -D ${data} -m immediate -w stop`)
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', stop)
  // A bench that is told to end leaves no server behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { freePort } from '../service/freePort.ts'

export type PostgresServer = { readonly url: string; readonly stop: () => void }

/** The folder that holds `initdb` and `pg_ctl`, or `undefined` when this machine has none. */
export const findPostgres = (): string | undefined => {
  const { PATH = '' } = process.env
  const debian = '/usr/lib/postgresql'
  const folders = [
    ...PATH.split(delimiter),
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
  ]
  return folders.find((folder) => ['initdb', 'pg_ctl'].every((tool) => existsSync(join(folder, tool))))
}

/**
 * A PostgreSQL of this test process alone: a folder and a port of its own, stopped and removed by `stop`, or at the
 * latest when the process ends. PostgreSQL refuses to run as root, so root lends it the `postgres` user.
 */
export const startPostgres = async (bin: string): Promise<PostgresServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-postgres-'))
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
  // An ICU collation, where a sorts before B: what must sort by bytes has to say so itself.
  run(`${bin}/initdb -D ${data} -A trust -U postgres --no-sync -E UTF8 --locale-provider=icu --icu-locale=en-US`)
  run(
    `${bin}/pg_ctl -D ${data} -l ${folder}/log -w start -o "-k ${folder} -h 127.0.0.1 -p ${port} -c fsync=off -c max_connections=200"`,
  )
  let isRunning = true
  const stop = (): void => {
    if (!isRunning) return
    isRunning = false
    run(`${bin}/pg_ctl -D ${data} -m immediate -w stop`)
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', stop)
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

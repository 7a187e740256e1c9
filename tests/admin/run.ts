import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

const root = new URL('../..', import.meta.url).pathname

/** A program of the house as a process of its own, with this environment and no other; answers what it printed, and its exit code. */
export const run = async (file: string, argv: readonly string[], env: Readonly<Record<string, string>>) => {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [file, ...argv], {
    cwd: root,
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code, stdout, stderr }
}

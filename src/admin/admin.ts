import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline'
import { instantOf } from '../time/instant.ts'
import { exitCodes } from './command.ts'
import { runAdmin } from './runAdmin.ts'

/** The composition root of `npm run admin`: the only file here with a clock, chance, and the process. */
const {
  is,
  lines,
  notes = [],
} = await runAdmin(process.argv.slice(2), {
  env: process.env,
  now: () => instantOf(Date.now()),
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  readLine: async () => {
    if (process.stdin.isTTY) process.stderr.write('Type it and press Enter: ')
    for await (const line of createInterface({ input: process.stdin })) return line
    return ''
  },
})
// Whoever reads it may have seen enough: `export ... | head`.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (cause) => {
    if (!('code' in cause && cause.code === 'EPIPE')) throw cause
  })
const output = is === 'done' ? process.stdout : process.stderr
output.write(lines.map((line) => `${line}\n`).join(''))
process.stderr.write(notes.map((line) => `${line}\n`).join(''))
process.exitCode = exitCodes[is]

import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { chatRows } from './chatRows.ts'
import { firstRows } from './firstRows.ts'
import { inProcessRows } from './inProcessRows.ts'
import { benchLedger } from './ledger.ts'
import { memoryRows } from './memoryRows.ts'
import type { Row } from './row.ts'
import { startRows } from './startRows.ts'
import { table } from './table.ts'
import { turnRows } from './turnRows.ts'

/**
 * `npm run bench -- turn | start | memory | ledger | chat | first | all [--seconds N] [--parents N]`: what the service costs
 * beside what it is built on, as ratios of one machine in one run. Measures and prints; a missed goal is a line in the
 * table, never a failure. What fails it: a parent who is shown another one's words, or a turn on the page that is lost.
 */
const benches = {
  turn: async (seconds: number) => [...(await turnRows(seconds)), ...(await inProcessRows(seconds / 2))],
  start: startRows,
  ledger: benchLedger,
  // Ten thousand conversations are some thirty thousand turns.
  memory: (seconds: number) => memoryRows(seconds < 10 ? seconds : Math.max(300, seconds)),
  chat: (seconds: number) => chatRows(seconds, parents),
  first: firstRows,
} as const
type Name = keyof typeof benches
const names: readonly Name[] = ['turn', 'start', 'memory', 'ledger', 'chat', 'first']
const isName = (text: string): text is Name => names.some((name) => name === text)

const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string' }, parents: { type: 'string', default: '500' } },
  allowPositionals: true,
})
const parents = Number(values.parents)
const [asked = 'all'] = positionals
// A quarter of a minute says something of most; not of parents who make a turn in it, or of a page that takes longer.
const needsLonger = asked === 'chat' || asked === 'first'
const seconds = Number(values.seconds ?? (needsLonger ? 120 : 16))
const wanted = asked === 'all' ? names : names.filter((name) => isName(asked) && name === asked)
const isParents = Number.isInteger(parents) && parents >= 2 && parents <= 1_000
if (wanted.length === 0 || !(seconds > 0 && seconds <= 600) || !isParents) {
  console.error(`npm run bench -- ${names.join(' | ')} | all [--seconds 1 to 600] [--parents 2 to 1000]`)
  process.exit(2)
}

const load = () =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')
console.log(`Node ${process.version}, ${availableParallelism()} cores, load ${load()} before.`)
const rows: Row[] = []
for (const name of wanted) rows.push(...(await benches[name](seconds)))
console.log(`\n${table(rows)}\n`)
console.log(`Load ${load()} after. A load above the number of cores makes every figure here too low, and disks slow.`)

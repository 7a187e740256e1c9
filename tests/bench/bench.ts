import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { inProcessRows } from './inProcessRows.ts'
import { benchLedger } from './ledger.ts'
import { memoryRows } from './memoryRows.ts'
import type { Row } from './row.ts'
import { startRows } from './startRows.ts'
import { table } from './table.ts'
import { turnRows } from './turnRows.ts'

/**
 * `npm run bench -- turn | start | memory | ledger | all [--seconds N]`: what the service costs beside what it is built on, as
 * ratios of one machine in one run. Measures and prints; a missed goal is a line in the table, never a failure.
 */
const benches = {
  turn: async (seconds: number) => [...(await turnRows(seconds)), ...(await inProcessRows(seconds / 2))],
  start: startRows,
  ledger: benchLedger,
  // Ten thousand conversations are some thirty thousand turns.
  memory: (seconds: number) => memoryRows(seconds < 10 ? seconds : Math.max(300, seconds)),
} as const
type Name = keyof typeof benches
const names: readonly Name[] = ['turn', 'start', 'memory', 'ledger']
const isName = (text: string): text is Name => names.some((name) => name === text)

const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string', default: '16' } },
  allowPositionals: true,
})
const seconds = Number(values.seconds)
const [asked = 'all'] = positionals
const wanted = asked === 'all' ? names : names.filter((name) => isName(asked) && name === asked)
if (wanted.length === 0 || !(seconds > 0 && seconds <= 600)) {
  console.error('npm run bench -- turn | start | memory | ledger | all [--seconds 1 to 600]')
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

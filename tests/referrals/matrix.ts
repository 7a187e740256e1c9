import { closings } from '../../src/referrals/life/closings.ts'
import { lifeTable } from '../../src/referrals/life/lifeTable.ts'
import { openStates, stateNames } from '../../src/referrals/life/states.ts'
import { allPowers, askers, cell } from './cells.ts'

/** `npm run matrix`: who may what, and the life of a referral, as they stand in the code. */
const short = [
  'lead',
  'practitioner',
  'keyworker',
  'admin',
  'op. lead',
  'auditor',
  'commiss.',
  'family',
  'referrer',
  'clock',
]

const print = (rows: readonly (readonly string[])[]): void => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows)
    console.log(
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

const answer = (asker: (typeof askers)[number], power: (typeof allPowers)[number]): string => {
  if (cell(asker, power, 'own') === 'yes') return 'yes'
  const isStaff = asker !== 'family' && asker !== 'referrer' && asker !== 'clock'
  return isStaff && cell(asker, power, 'own', { owner: asker }) === 'yes' ? 'own tasks' : '-'
}

console.log('Who may what, in their own team\n')
print([['', ...short], ...allPowers.map((power) => [power, ...askers.map((asker) => answer(asker, power))])])

const foreign = allPowers.flatMap((power) => askers.map((asker) => cell(asker, power, 'foreign')))
console.log(`\nIn another team: ${foreign.length} cells, ${[...new Set(foreign)].join(', ')}\n`)

const from = (states: readonly string[]): string => {
  if (states.length === stateNames.length) return 'any'
  return states.length === openStates.length ? 'any open one' : states.join(', ')
}
console.log('The life of a referral\n')
print([
  ['from', 'what', 'to', 'decides', 'causes'],
  ...lifeTable.map(({ command, from: states, to, decides, causes }) => [
    ...[from(states), command, to === 'as-it-was' ? '(as it was)' : to, decides ? 'yes' : ''],
    causes
      .map((cause) =>
        cause.is === 'stop'
          ? 'stops everything planned'
          : `task ${cause.task}${cause.only === undefined ? '' : ` (${cause.only})`}`,
      )
      .join(', '),
  ]),
])

console.log('\nWhy one may be closed\n')
print([
  ['reason', 'from', 'stops everything planned'],
  ...Object.entries(closings).map(([reason, { from: states, stops }]) => [reason, from(states), stops ? 'yes' : '']),
])

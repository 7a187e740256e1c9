import type { Subject } from '../store/keys/findHeld.ts'
import type { LookFor } from '../store/keys/lookedFor.ts'
import type { Searched } from '../store/keys/searchHeld.ts'
import type { Store } from '../store/makeStore.ts'
import type { Instant } from '../time/instant.ts'
import type { AdminWorld, Ended, Given } from './command.ts'
import { withStore } from './withStore.ts'

const ways = ['phone', 'nhs-number', 'code'] as const
type Way = (typeof ways)[number]

/** What is held on somebody, one line each, its id first. `-` reads what is looked for from standard input. */
export const findSomebody = async ({ options }: Given, world: AdminWorld): Promise<Ended> => {
  const given = ways.flatMap((way) => {
    const value = options[way]
    return typeof value === 'string' ? [{ way, value }] : []
  })
  const [only, ...more] = given
  if (only === undefined || more.length > 0)
    return { is: 'usage', lines: ['Say by what: --phone, --nhs-number or --code, one of them; with - to type it in.'] }
  const value = only.value === '-' ? await world.readLine() : only.value
  return withStore(world, async (store, now) => {
    const searched = await searchedBy(store, only.way, value, now)
    if (searched === undefined) return { is: 'refused', lines: [notOne[only.way]] }
    const lines = await store.cases.list(searched.found, now)
    return {
      is: 'done',
      lines: lines.map(({ is, id, team, what, at }) => [id, is.padEnd(12), at.slice(0, 10), team, what].join('  ')),
      notes: [
        ...(searched.unread.length === 0 ? [] : unreadOf(searched.unread)),
        ...(lines.length === 0
          ? ['Nothing that is held is found by it.']
          : [...caution(only.way), ...howOn(searched.found)]),
      ],
    }
  })
}

const searchedBy = async (store: Store, way: Way, value: string, now: Instant): Promise<Searched | undefined> => {
  if (way !== 'code') return store.cases.search({ kind: way, value } satisfies LookFor, now)
  const found = await store.cases.find(value)
  return { found: found.is === 'found' ? [found.subject] : [], unread: [] }
}

const unreadOf = (unread: readonly Subject[]): readonly string[] => [
  'These do not open, or not whole, so that it may stand in them too. Their keys may be in a backup of the key store:',
  ...unread.map(({ is, id }) => `- ${is} ${id}`),
]

const notOne = {
  phone: 'That is no phone number.',
  'nhs-number': 'An NHS number has ten digits.',
  code: 'That is no code.',
} as const satisfies Record<Way, string>

const caution = (way: Way): readonly string[] =>
  way === 'code'
    ? []
    : [
        'One number may be several people’s: look at each, in the inbox or an export, before handing over or erasing any.',
      ]

/** Of several families nothing is offered in one go: a health visitor's own number finds all of theirs. */
const howOn = (found: readonly Subject[]): readonly string[] => {
  const ids = found.map(({ id }) => id).join(' ')
  return found.filter(({ is }) => is === 'case').length > 1
    ? [
        'These are several families. Look at each by itself: npm run --silent admin -- export ID',
        'And for ever, only what is theirs, one by one:      npm run admin -- erase ID --reason asked',
      ]
    : [
        `Everything above in one: npm run --silent admin -- export ${ids}`,
        `And for ever:            npm run admin -- erase ${ids} --reason asked`,
      ]
}

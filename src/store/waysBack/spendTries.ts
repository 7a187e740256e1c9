import { z } from 'zod'
import { forgottenAt, minutesTo, spendTry, type Tries } from '../../conversation/wayBack/tries.ts'
import { Fault } from '../../fault.ts'
import { Instant } from '../../time/instant.ts'
import type { Statement } from '../driver.ts'
import { readRow } from '../readRow.ts'
import type { StoreParts } from '../storeParts.ts'

const Row = z.object({ tries: z.int(), tried_at: Instant, locked_until: Instant })

export type SpentTries =
  | { readonly is: 'locked'; readonly minutes: number }
  /** `minutes` to wait after this one, if it is wrong. `giveBack`: it was right. */
  | {
      readonly is: 'may'
      readonly minutes: number | undefined
      readonly isLast: boolean
      readonly giveBack: readonly Statement[]
    }

/** Enough for every other process to win once. */
const mostRaces = 8

/**
 * Spends one try of each of these, all or none, before the word is looked at: so many asked at once are so many tries.
 * The first is the code, whose wrong ones a right word forgets; of the others only this try is given back, so that a code
 * of one's own wins no tries at somebody else's.
 */
export const spendTries = async (
  { driver }: Pick<StoreParts, 'driver'>,
  whose: readonly string[],
  now: Instant,
): Promise<SpentTries> => {
  for (let race = 0; race < mostRaces; race += 1) {
    const before = await Promise.all(whose.map((who) => triesOf(driver, who)))
    const spent = whose.map((who, at) => ({ who, before: before[at], now: spendTry(before[at], now) }))
    const waits = spent.flatMap((one) => (one.now.is === 'locked' ? [one.now.minutes] : []))
    if (waits.length > 0) return { is: 'locked', minutes: Math.max(...waits) }
    const may = spent.flatMap(({ now: to, ...one }) => (to.is === 'may' ? [{ ...one, ...to }] : []))
    const outcome = await driver.commit(may.map((one) => write(one.who, one.before, one.after)))
    if (!outcome.ok) continue
    const until =
      may
        .map(({ after }) => after.until)
        .toSorted()
        .at(-1) ?? now
    return {
      is: 'may',
      minutes: until > now ? minutesTo(until, now) : undefined,
      isLast: may.some(({ isLast }) => isLast),
      giveBack: may.map(({ who, before: was, after }, at) => undo(who, at === 0 ? undefined : was, after)),
    }
  }
  throw new Fault('store/conflict')
}

const triesOf = async (driver: StoreParts['driver'], who: string): Promise<Tries | undefined> => {
  const [first] = await driver.query('SELECT tries, tried_at, locked_until FROM way_tries WHERE who_hash = ?', [who])
  if (!first) return undefined
  const { tries, tried_at, locked_until } = readRow(Row, first)
  return { count: tries, at: tried_at, until: locked_until }
}

/** Guarded by the try before: of two at once one is taken anew. */
const write = (who: string, before: Tries | undefined, after: Tries): Statement =>
  before === undefined
    ? {
        sql: `INSERT INTO way_tries (tries, tried_at, locked_until, forgotten_at, who_hash) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO NOTHING`,
        params: [...columns(after), who],
        expect: 'one',
      }
    : {
        sql: `UPDATE way_tries SET tries = ?, tried_at = ?, locked_until = ?, forgotten_at = ?
          WHERE who_hash = ? AND tries = ? AND tried_at = ? AND locked_until = ?`,
        params: [...columns(after), who, before.count, before.at, before.until],
        expect: 'one',
      }

const columns = (tries: Tries) => [tries.count, tries.at, tries.until, forgottenAt(tries)] as const

/** Only while nobody else has tried meanwhile: their try is theirs. */
const undo = (who: string, before: Tries | undefined, after: Tries): Statement => {
  const same = 'who_hash = ? AND tries = ? AND tried_at = ? AND locked_until = ?'
  const was = [who, after.count, after.at, after.until] as const
  return before === undefined
    ? { sql: `DELETE FROM way_tries WHERE ${same}`, params: [...was] }
    : {
        sql: `UPDATE way_tries SET tries = ?, tried_at = ?, locked_until = ?, forgotten_at = ? WHERE ${same}`,
        params: [...columns(before), ...was],
      }
}

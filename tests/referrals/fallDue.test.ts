import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/makeStore.ts'
import { eachEngine } from '../ledger/eachEngine.ts'
import { stored } from '../store/contract/stored.ts'
import { withStore } from '../store/contract/withStore.ts'
import type { Place } from '../store/place.ts'
import { meddle, rows } from '../store/raw.ts'
import { at, days, referral, turn, web } from '../store/samples.ts'
import { rules, saying } from './house.ts'

const sample = new Map([['sample', rules]])
const lead = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' } as const

/** Sent, and closed so many minutes later with a follow-up. */
const closed = async (store: Store, n: number, minutes: number): Promise<void> => {
  const address = { ...web, conversation: `conversation-${n}` }
  await stored(store, turn(undefined, { address, referral: referral(n), newKey: true }))
  const taken = await store.lives.take(lead, `referral-${n}`, 0, saying.close, rules, at(minutes))
  expect(taken.is).toBe('moved')
}

/** As the first one, closed as it is, a hundred and one times, under keys that nobody has. */
const crowd = async ({ database }: Place, team: string): Promise<void> => {
  const [row = {}] = await rows(database, `SELECT * FROM referrals WHERE id = 'referral-1'`)
  const columns = Object.keys(row).filter((name) => !['id', 'case_id', 'reference', 'team'].includes(name))
  const copies = Array.from({ length: 101 }, (_, n) => [`other-${n}`, `case-of-${n}`, `OTHER-${n}`, team] as const)
  await meddle(
    database,
    ...copies.flatMap(([id, caseId, reference]) => [
      { sql: 'INSERT INTO cases (id, team, key_id) VALUES (?, ?, ?)', params: [caseId, team, `no-key-${id}`] },
      {
        sql: `INSERT INTO referrals (id, case_id, reference, team, ${columns.join(', ')})
          SELECT CAST(? AS text), CAST(? AS text), CAST(? AS text), CAST(? AS text), ${columns.join(', ')}
          FROM referrals WHERE id = 'referral-1'`,
        params: [id, caseId, reference, team],
      },
    ]),
  )
}

const due = `SELECT id FROM referrals WHERE status = 'follow-up-due'`

eachEngine((engine) => {
  describe('a follow-up falls due', () => {
    it(
      'however many of a team whose policy is not read fell due before it',
      withStore(engine, async ({ store, place }) => {
        await closed(store, 1, 60)
        await crowd(place, 'of-no-policy')
        await closed(store, 2, days(1))
        const unread = (id: string) => expect.fail(id)
        expect(await store.lives.fallDue(sample, at(days(300)), unread)).toBe(2)
        expect(await rows(place.database, `${due} ORDER BY id`)).toEqual([{ id: 'referral-1' }, { id: 'referral-2' }])
      }),
    )

    it(
      'behind those that do not open any more, of which somebody is told',
      withStore(engine, async ({ store, place }) => {
        await closed(store, 1, 60)
        await crowd(place, 'sample')
        await closed(store, 2, days(1))
        const told = new Map<string, unknown>()
        const sweep = (day: number) =>
          store.lives.fallDue(sample, at(days(day)), (id, cause) => void told.set(id, cause))
        expect(await sweep(300)).toBe(2)
        expect([told.size, told.get('other-7')]).toEqual([101, expect.objectContaining({ code: 'keys/missing' })])
        expect(await sweep(301)).toBe(0)
        expect(await rows(place.database, due)).toHaveLength(2)
      }),
    )
  })
})

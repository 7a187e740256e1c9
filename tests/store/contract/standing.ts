import { describe, expect, it } from 'vitest'
import { openDriver } from '../../../src/store/openDriver.ts'
import { LocalDate } from '../../../src/time/instant.ts'
import { rules, saying } from '../../referrals/house.ts'
import { type Engine, impatience, openAt, openOver, patience } from '../place.ts'
import { keyCount, meddle, rows } from '../raw.ts'
import { at, days, keyworker, referral, task, turn, web } from '../samples.ts'
import { stored } from './stored.ts'
import { withStore } from './withStore.ts'

const lea = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' } as const
const day = (text: string) => LocalDate.parse(text)

/** What is told of the store without opening anything: counts, how each part is, and what a team is asked for. */
export const describeStanding = (engine: Engine): void => {
  describe('counts', () => {
    it(
      'what nobody has decided on is counted by team and day, from the day that is past somewhere on earth',
      withStore(engine, async ({ store }) => {
        const days = ['2026-11-20', '2026-11-20', '2026-11-21', '2026-11-23', '2026-11-19', '2026-11-20']
        for (const [index, decideBy] of days.entries())
          await stored(
            store,
            turn(undefined, {
              address: { ...web, conversation: `conversation-${index}` },
              referral: referral(index, { decideBy: day(decideBy), team: index === 5 ? 'hillside' : 'sample' }),
              newKey: true,
            }),
          )
        const late = (team: string, decideBy: string, count: number) => ({ team, decideBy, count })
        // 21 November, 10:01 UTC: the 21st is past where it is the 22nd already.
        const all = [
          late('hillside', '2026-11-20', 1),
          late('sample', '2026-11-19', 1),
          late('sample', '2026-11-20', 2),
          late('sample', '2026-11-21', 1),
        ]
        expect(await store.counts.undecided(at(1))).toEqual(all)
        // Screened is not decided; decided is.
        for (const [rev, name] of (['start-screening', 'accept'] as const).entries()) {
          expect(await store.counts.undecided(at(1))).toEqual(all)
          expect(await store.lives.take(lea, 'referral-4', rev, saying[name], rules, at(2))).toMatchObject({
            is: 'moved',
          })
        }
        expect(await store.counts.undecided(at(1))).toEqual(all.filter(({ decideBy }) => decideBy !== '2026-11-19'))
      }),
    )

    it(
      'conversations are counted while their words are kept, and not as the shells they leave',
      withStore(engine, async ({ store }) => {
        expect(await store.counts.conversations()).toBe(0)
        for (const n of [1, 2, 3])
          await stored(
            store,
            turn(undefined, { address: { ...web, conversation: `conversation-${n}` }, expiresAt: at(days(n)) }),
          )
        expect(await store.counts.conversations()).toBe(3)
        expect(await store.turns.expire(at(days(2)))).toBe(2)
        expect(await store.counts.conversations()).toBe(1)
        expect(await store.turns.expire(at(days(2)))).toBe(0)
        expect(await store.turns.expire(at(days(3)))).toBe(1)
        expect(await store.counts.conversations()).toBe(0)
      }),
    )
  })

  describe('looks', () => {
    it(
      'each part is fine, and a database that another process holds is busy, by itself',
      withStore(
        engine,
        async ({ store, place }) => {
          const looked = async () => [
            await store.looks.database(),
            await store.looks.keyStore(),
            await store.looks.masterKey(),
          ]
          expect(await looked()).toEqual(['ok', 'ok', 'ok'])
          if (engine.name !== 'SQLite') return
          const letGo = await place.lock()
          expect(await looked()).toEqual(['store/busy', 'ok', 'ok'])
          await letGo()
          expect(await looked()).toEqual(['ok', 'ok', 'ok'])
        },
        impatience,
      ),
    )

    it(
      'a database that is gone is told and nothing is thrown',
      withStore(engine, async ({ place }) => {
        const driver = openDriver(place.database, patience)
        const store = await openOver(place, driver)
        await driver.close()
        expect(await store.looks.database()).toMatch(/^store\//)
        expect(await store.looks.keyStore()).toBe('ok')
        await store.close().catch(() => undefined)
      }),
    )

    it(
      'a key wrapped by a master key that is not given is told, until the master key is there',
      withStore(engine, async ({ store, place }) => {
        await stored(store, turn(undefined))
        await meddle(place.keystore, {
          sql: `UPDATE keys SET master_id = 'old' WHERE id NOT LIKE 'index-%'`,
          params: [],
        })
        const next = await openAt(place)
        expect(await next.looks.masterKey()).toBe('keys/unknown-master')
        await meddle(place.keystore, { sql: `UPDATE keys SET master_id = 'm1'`, params: [] })
        expect(await next.looks.masterKey()).toBe('ok')
        await next.close()
      }),
    )
  })

  describe('what a team is asked for', () => {
    it(
      'stands in its own list once, sealed, also when two processes ask at the same time and after it was done',
      withStore(engine, async ({ store, another, place }) => {
        const keys = await keyCount(place)
        const asking = task('helplines-1', {
          what: 'helpline-check',
          detail: { todo: 'Compare Quokka with its owner' },
        })
        const other = await another()
        const answers = await Promise.all([store, other].map((one) => one.askTeam('sample', asking, at(1))))
        expect(answers.toSorted()).toEqual(['asked', 'asked-before'])
        expect(await keyCount(place)).toBe(keys + 1)
        expect(await store.referrals.tasks(keyworker, at(2))).toMatchObject([
          { id: 'helplines-1', what: 'helpline-check', done: false },
        ])
        expect(await store.referrals.task(keyworker, 'helplines-1', at(2))).toMatchObject({ detail: asking.detail })
        expect((await place.recordBytes()).includes('Quokka')).toBe(false)
        await store.tasks.command(keyworker, 'helplines-1', { is: 'done' }, at(3))
        expect(await store.askTeam('sample', asking, at(4))).toBe('asked-before')
        expect(await rows(place.database, `SELECT kind FROM events WHERE kind = 'task-made'`)).toHaveLength(1)
        // Its time over, it goes with its key; what is still not checked may be asked for again.
        expect(await store.retention.sweep(() => 28, at(3 + days(28)))).toEqual({ tasks: 1, effects: 0 })
        expect(await keyCount(place)).toBe(keys)
        expect(await store.askTeam('sample', asking, at(days(29)))).toBe('asked')
      }),
    )
  })
}

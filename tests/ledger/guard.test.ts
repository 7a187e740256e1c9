import { describe, expect, it } from 'vitest'
import { runLedger } from '../../src/ledger/runLedger.ts'
import type { WishTask } from '../../src/referrals/life/wish.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { rules, saying } from '../referrals/house.ts'
import { stored } from '../store/contract/stored.ts'
import { withStore } from '../store/contract/withStore.ts'
import { openOver, patience } from '../store/place.ts'
import { at, keyworker, referral, task, turn } from '../store/samples.ts'
import { eachEngine } from './eachEngine.ts'
import { caseId, effect } from './samples.ts'

const lead = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' } as const
const sendOne = (store: Store) => stored(store, turn(undefined, { referral: referral(1), newKey: true }))
const takeBack = async (store: Store, from: Awaited<ReturnType<typeof sendOne>>): Promise<void> => {
  const wish: WishTask = { ...task('wish-1'), wish: { reference: 'REF-1', by: 'family', command: { is: 'withdraw' } } }
  await stored(store, turn(from, { at: at(3), tasks: [wish] }))
}
const standing = async ({ ledger }: Store): Promise<readonly string[]> =>
  (await ledger.ofCase('sample', caseId)).map(({ status, reason }) => (reason ? `${status}: ${reason}` : status))

/** Sends what is due at minute ten, as the service would. */
const sendDue = async (store: Store): Promise<readonly string[]> => {
  const sent: string[] = []
  const { look, stop } = runLedger({
    ledger: store.ledger,
    channels: [
      {
        kind: 'text',
        ask: async () => ({ is: 'cannot-say' }),
        send: async (_, reference) => {
          sent.push(reference)
          return { is: 'delivered', reference }
        },
      },
    ],
    mayGo: store.mayGo,
    now: () => at(10),
    after: () => () => undefined,
    every: () => () => undefined,
    report: (code) => {
      throw new Error(code)
    },
  })
  await look()
  await stop()
  return sent
}

eachEngine((engine) => {
  describe('the guard of the ledger', () => {
    it(
      'lets nothing go that was planned after a referral was taken back',
      withStore(engine, async ({ store }) => {
        await takeBack(store, await sendOne(store))
        await store.ledger.plan([effect('e1')], at(5))
        expect([await sendDue(store), await standing(store)]).toEqual([[], ['dropped: withdrawn']])
      }),
    )

    it(
      'lets go what is of an open referral, of one closed after good work, or of no case',
      withStore(engine, async ({ store }) => {
        await sendOne(store)
        const { caseId: _, ...loose } = effect('loose', { cause: 'task:1' })
        await store.ledger.plan([effect('e1'), loose], at(5))
        expect([...(await sendDue(store))].toSorted()).toEqual(['e1.1', 'loose.1'])
        for (const [rev, name] of (['start-screening', 'not-accept', 'close'] as const).entries()) {
          const wish = name === 'close' ? { ...saying.close, reason: 'not-suitable' } : saying[name]
          expect(await store.lives.take(lead, 'referral-1', rev, wish, rules, at(6))).toMatchObject({ is: 'moved' })
        }
        await store.ledger.plan([effect('e2', { cause: 'c:2' })], at(7))
        expect(await sendDue(store)).toEqual(['e2.1'])
      }),
    )

    it(
      'drops what is of a case that was erased',
      withStore(engine, async ({ store }) => {
        await sendOne(store)
        await store.ledger.plan([effect('e1')], at(5))
        const [due] = await store.ledger.claim('usual', 1, at(10))
        if (!due) throw new Error('Nothing was due.')
        expect(await store.mayGo(due, at(10))).toEqual({ is: 'go' })
        await store.cases.erase(caseId, 'asked', at(10))
        expect(await store.mayGo(due, at(10))).toEqual({ is: 'dropped', reason: 'erased' })
      }),
    )
  })

  describe('an opening', () => {
    it('that a withdrawal overtakes is read anew, and leaves nothing to be told', async () => {
      const place = await engine.makePlace()
      const driver = openDriver(place.database, patience)
      let between: () => Promise<unknown> = async () => undefined
      const store = await openOver(place, {
        ...driver,
        commit: async (statements) => {
          const first = between
          between = async () => undefined
          await first()
          return driver.commit(statements)
        },
      })
      try {
        const sent = await sendOne(store)
        between = () => takeBack(store, sent)
        const opened = await store.referrals.open(keyworker, 'referral-1', at(4), ({ status }) =>
          status === 'new' ? [effect('received')] : [],
        )
        expect([opened?.status, await standing(store)]).toEqual(['closed', []])
        expect(opened?.events.filter(({ kind }) => kind === 'opened')).toHaveLength(1)
      } finally {
        await store.close()
        await place.remove()
      }
    })
  })
})

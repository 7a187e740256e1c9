import { describe, expect, it } from 'vitest'
import type { Viewer } from '../../src/referrals/ports.ts'
import type { Vouched } from '../../src/referrals/staff.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { eachEngine } from '../ledger/eachEngine.ts'
import { rules, saying } from '../referrals/house.ts'
import { stored } from './contract/stored.ts'
import { withStore } from './contract/withStore.ts'
import type { Place } from './place.ts'
import { rows } from './raw.ts'
import { at, days, referral, task, turn, web } from './samples.ts'

const lead: Viewer = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' }
const name = saying.allocate.to
const vouched = (subject: string): Vouched => ({
  ...{ issuer: 'https://login.example.nhs.uk', subject, name },
  memberships: [{ team: 'sample', role: 'practitioner' }],
})

/** Two colleagues of one name, each with an alert and a family in their hands. Answers who each is, signed in. */
const working = async (
  store: Store,
): Promise<readonly [one: Viewer & { id: string }, other: Viewer & { id: string }]> => {
  const signed = []
  for (const n of [1, 2]) {
    await store.staff.signIn(vouched(`pia-${n}`), { id: `session-${n}`, endsAt: at(days(1)) }, at(n))
    const { staffId: id = '' } = (await store.staff.find(`session-${n}`, at(3))) ?? {}
    const who = { name, id, role: 'practitioner', team: 'sample' } as const
    const address = { ...web, conversation: `conversation-${n}` }
    const alert = task(`alert-${n}`, { urgency: 'now', dueAt: at(15) })
    await stored(store, turn(undefined, { address, referral: referral(n), tasks: [alert], newKey: true }))
    expect(await store.tasks.command(who, `alert-${n}`, { is: 'take' }, at(20))).toEqual({ is: 'changed' })
    const steps = [saying['start-screening'], saying.accept, { ...saying.allocate, toId: id }]
    for (const [seen, wish] of steps.entries())
      expect(await store.lives.take(lead, `referral-${n}`, seen, wish, rules, at(60))).toMatchObject({ is: 'moved' })
    signed.push(who)
  }
  const [one, other] = signed
  if (!one || !other) throw new Error('They did not come in.')
  expect(one.id).not.toBe(other.id)
  return [one, other]
}

const inHand = async ({ database }: Place) => [
  ...(await rows(database, `SELECT taken_by, taken_by_id FROM tasks WHERE id LIKE 'alert-%' ORDER BY id`)),
  ...(await rows(database, 'SELECT holder, holder_id FROM referrals ORDER BY id')),
]
const held = ({ id }: { readonly id: string }) =>
  [
    { taken_by: name, taken_by_id: id },
    { holder: name, holder_id: id },
  ] as const
const nobodys = [
  { taken_by: null, taken_by_id: null },
  { holder: null, holder_id: null },
] as const

eachEngine((engine) => {
  describe('of two colleagues of one name', () => {
    it(
      'the one who leaves gives back what is theirs, by whatever name they left, and the other keeps theirs',
      withStore(engine, async ({ store, place }) => {
        const [one, other] = await working(store)
        expect(await inHand(place)).toEqual([0, 1].flatMap((n) => [held(one)[n], held(other)[n]]))
        await store.staff.signIn(
          { ...vouched('pia-1'), name: 'Pia Newname' },
          { id: 'again', endsAt: at(days(1)) },
          at(70),
        )
        expect(await store.staff.end(one.id, at(80))).toMatchObject({ is: 'ended' })
        const left = [0, 1].flatMap((n) => [nobodys[n], held(other)[n]])
        expect(await inHand(place)).toEqual(left)
        expect((await store.lives.open(lead, 'referral-1', at(90)))?.life.owner).toEqual({ role: 'practitioner' })
        expect((await store.lives.open(lead, 'referral-2', at(90)))?.life.owner).toMatchObject({ name, id: other.id })
        // Nor does it come to the other by itself: a look at it is whoever’s has it.
        expect(await store.lives.lookAgain(new Map([['sample', rules]]), at(days(20)))).toBe(2)
        const looks = `SELECT referral_id, taken_by_id FROM tasks WHERE what = 'look-again' ORDER BY referral_id`
        expect(await rows(place.database, looks)).toEqual([
          { referral_id: 'referral-1', taken_by_id: null },
          { referral_id: 'referral-2', taken_by_id: other.id },
        ])
      }),
    )

    it(
      'each is told that a task is in the other’s hands, also once it is late; and work is given to neither by name alone',
      withStore(engine, async ({ store, place }) => {
        const [one, other] = await working(store)
        await store.tasks.escalate(() => ({ deputy: 'operational-lead', effects: [] }), at(days(1)))
        const take = (who: Viewer) => store.tasks.command(who, 'alert-1', { is: 'take' }, at(days(1)))
        expect(await take(other)).toEqual({ is: 'taken', by: name, at: at(20) })
        expect(await take(one)).toEqual({ is: 'changed' })
        const pass = (to: { person: string; id?: string }) =>
          store.tasks.command(lead, 'alert-1', { is: 'pass-on', to }, at(days(1)))
        expect(await pass({ person: name })).toEqual({ is: 'refused', code: 'namesakes' })
        expect(await pass({ person: 'Any name', id: other.id })).toEqual({ is: 'changed' })
        expect((await inHand(place))[0]).toEqual(held(other)[0])

        const give = (more: { readonly toId?: string }) =>
          store.lives.take(lead, 'referral-1', 3, { ...saying['hand-over'], to: name, ...more }, rules, at(days(1)))
        expect(await give({})).toMatchObject({ is: 'refused', code: 'same-person' })
        expect(await give({ toId: one.id })).toMatchObject({ is: 'refused', code: 'same-person' })
        expect(await give({ toId: 'nobody' })).toMatchObject({ is: 'refused', code: 'colleague' })
        // What was in the hands of the one about this family goes with it.
        const [first] = await rows(
          place.database,
          `SELECT id FROM tasks WHERE what = 'first-contact' AND referral_id = 'referral-1'`,
        )
        await store.tasks.command(one, String(first?.['id']), { is: 'take' }, at(days(1)))
        expect(await give({ toId: other.id })).toMatchObject({ is: 'moved', life: { owner: { name, id: other.id } } })
        const contacts = `SELECT taken_by_id FROM tasks WHERE referral_id = 'referral-1' AND what = 'first-contact'`
        expect(await rows(place.database, contacts)).toEqual([{ taken_by_id: other.id }])
        await stored(
          store,
          turn(undefined, { referral: referral(3), newKey: true, address: { ...web, conversation: 'third' } }),
        )
        for (const [seen, wish] of [saying['start-screening'], saying.accept].entries())
          await store.lives.take(lead, 'referral-3', seen, wish, rules, at(60))
        expect(await store.lives.take(lead, 'referral-3', 2, saying.allocate, rules, at(61))).toMatchObject({
          ...{ is: 'refused', code: 'namesakes' },
          why: expect.stringContaining('More than one colleague'),
        })
      }),
    )

    it(
      'both are relieved of what is held by that name alone, as before there were ids, when either leaves',
      withStore(engine, async ({ store, place }) => {
        // Nobody has signed in yet: every name will do.
        const address = { ...web, conversation: 'conversation-9' }
        await stored(store, turn(undefined, { address, referral: referral(9), tasks: [task('alert-9')], newKey: true }))
        for (const [seen, wish] of [saying['start-screening'], saying.accept, saying.allocate].entries())
          await store.lives.take(lead, 'referral-9', seen, wish, rules, at(2))
        await store.tasks.command({ name, role: 'practitioner', team: 'sample' }, 'alert-9', { is: 'take' }, at(2))
        const [one, other] = await working(store)
        const byName = [
          { taken_by: name, taken_by_id: null },
          { holder: name, holder_id: null },
        ] as const
        expect(await inHand(place)).toEqual([0, 1].flatMap((n) => [held(one)[n], held(other)[n], byName[n]]))
        await store.staff.end(one.id, at(80))
        expect(await inHand(place)).toEqual([0, 1].flatMap((n) => [nobodys[n], held(other)[n], nobodys[n]]))
        // Passed on, it is theirs by id.
        const wish = { ...saying['hand-over'], to: name }
        expect(await store.lives.take(lead, 'referral-9', 4, wish, rules, at(81))).toMatchObject({ is: 'moved' })
        expect((await inHand(place)).at(-1)).toEqual(held(other)[1])
      }),
    )
  })
})

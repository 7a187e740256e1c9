import { describe, expect, it } from 'vitest'
import type { CommandName } from '../../src/referrals/life/command.ts'
import type { Viewer } from '../../src/referrals/ports.ts'
import type { Vouched } from '../../src/referrals/staff.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { eachEngine } from '../ledger/eachEngine.ts'
import { rules, saying } from '../referrals/house.ts'
import { stored } from './contract/stored.ts'
import { withStore } from './contract/withStore.ts'
import type { Place } from './place.ts'
import { keyCount, rows } from './raw.ts'
import { at, days, referral, task, turn, web } from './samples.ts'

const lead: Viewer = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' }
const pia: Vouched = {
  ...{ issuer: 'https://login.example.nhs.uk', subject: 'pia', name: saying.allocate.to },
  memberships: [
    { team: 'sample', role: 'practitioner' },
    { team: 'harbour', role: 'practitioner' },
  ],
}
const session = { id: 'session-of-pia', endsAt: at(days(1)) }
const deputy = () => ({ deputy: 'operational-lead', effects: [] }) as const

const take = async (store: Store, names: readonly CommandName[], seen = 0): Promise<void> => {
  for (const [index, name] of names.entries()) {
    const taken = await store.lives.take(lead, 'referral-1', seen + index, saying[name], rules, at(60))
    if (taken.is !== 'moved') throw new Error(`${name} was ${taken.is}.`)
  }
}

/** Pia has an alert and a family in her hands here, and an alert with the other team; another person has one too. */
const working = async (store: Store): Promise<string> => {
  await store.staff.signIn(pia, session, at(1))
  const paul = { ...pia, subject: 'paul', name: saying['hand-over'].to }
  await store.staff.signIn(paul, { ...session, id: 'session-of-paul' }, at(1))
  await stored(store, turn(undefined, { referral: referral(1), newKey: true }))
  await take(store, ['start-screening', 'accept', 'allocate', 'start-contact'])
  for (const [id, team] of [
    ['alert', 'sample'],
    ['other', 'sample'],
    ['there', 'harbour'],
  ] as const) {
    const address = { ...web, conversation: id }
    await stored(store, turn(undefined, { address, team, tasks: [task(id, { urgency: 'now', dueAt: at(15) })] }))
    // Told before she took it, and told again that she has not done it: a clock that has run out.
    await store.tasks.escalate(deputy, at(16))
    const who = { name: id === 'other' ? 'Kim Keyworker' : pia.name, role: 'practitioner', team } as const
    expect(await store.tasks.command(who, id, { is: 'take' }, at(20))).toEqual({ is: 'changed' })
  }
  expect(await store.tasks.escalate(deputy, at(80))).toBeGreaterThan(0)
  return (await store.staff.list('sample', at(60))).find(({ name }) => name === pia.name)?.id ?? ''
}

const holders = ({ database }: Place) =>
  rows(database, `SELECT id, taken_by FROM tasks WHERE id IN ('alert', 'other', 'there') ORDER BY id`)

/** Nothing is hers in name only: the alert is told anew, and the family is the clinical lead's to allocate. */
const expectReleased = async (store: Store, place: Place): Promise<void> => {
  const opened = await store.lives.open(lead, 'referral-1', at(90))
  expect(opened?.life.owner).toEqual({ role: 'practitioner' })
  expect(opened?.life.state).toBe('contacting')
  expect(opened?.steps.at(-1)).toMatchObject({ kind: 'holder-left', actor: 'service', rev: 5 })
  expect(await rows(place.database, 'SELECT holder FROM referrals')).toEqual([{ holder: null }])
  const listed = await store.referrals.tasks(lead, at(90))
  expect(listed).toContainEqual(expect.objectContaining({ what: 'allocate-anew', owner: 'clinical-lead' }))
  const told = await rows(place.database, `SELECT team, actor FROM events WHERE kind = 'task-released' ORDER BY team`)
  expect(told).toContainEqual({ team: 'sample', actor: 'service' })
  expect(await store.tasks.escalate(deputy, at(91))).toBeGreaterThan(0)
  const escalated = (await store.tasks.open('sample', at(91))).find(({ id }) => id === 'alert')
  expect(escalated).toMatchObject({ owner: 'keyworker', deputy: 'operational-lead', escalatedAt: at(91) })
  expect(escalated).not.toHaveProperty('lateToldAt')
}

eachEngine((engine) => {
  describe('whoever leaves', () => {
    it(
      'by having their access ended, leaves no task and no family in their name',
      withStore(engine, async ({ store, place }) => {
        const id = await working(store)
        const keysBefore = await keyCount(place)
        expect(await store.staff.end(id, at(80))).toMatchObject({ is: 'ended' })
        expect(await holders(place)).toEqual([
          { id: 'alert', taken_by: null },
          { id: 'other', taken_by: 'Kim Keyworker' },
          { id: 'there', taken_by: null },
        ])
        await expectReleased(store, place)
        // The lead hands it over as usual; a second end changes nothing more.
        await take(store, ['hand-over'], 5)
        expect(await store.staff.end(id, at(92))).toEqual({ is: 'already' })
        expect(await keyCount(place)).toBe(keysBefore + 1)
      }),
    )

    it(
      'by coming back without a team, leaves none either',
      withStore(engine, async ({ store, place }) => {
        await working(store)
        await store.staff.dismiss(pia, at(80))
        expect((await holders(place)).map(({ taken_by }) => taken_by)).toEqual([null, 'Kim Keyworker', null])
        await expectReleased(store, place)
      }),
    )

    it(
      'one team, leaves what was that team’s, and keeps the rest',
      withStore(engine, async ({ store, place }) => {
        await working(store)
        const memberships = pia.memberships.filter(({ team }) => team === 'harbour')
        await store.staff.signIn({ ...pia, memberships }, { ...session, id: 'session-again' }, at(80))
        expect((await holders(place)).map(({ taken_by }) => taken_by)).toEqual([null, 'Kim Keyworker', pia.name])
        await expectReleased(store, place)
      }),
    )

    it(
      'is given no family any more, and neither is a stranger or a colleague whose role has none',
      withStore(engine, async ({ store, place }) => {
        const id = await working(store)
        const ada: Vouched = { ...pia, subject: 'ada', name: 'Ada', memberships: [{ team: 'sample', role: 'auditor' }] }
        await store.staff.signIn(ada, { ...session, id: 'session-of-ada' }, at(1))
        await store.staff.end(id, at(80))
        const give = (to: string) =>
          store.lives.take(lead, 'referral-1', 5, { ...saying['hand-over'], to }, rules, at(81))
        for (const [to, code] of [
          [pia.name, 'colleague'],
          ['Una Unknown', 'colleague'],
          ['Ada', 'their-role'],
        ] as const)
          expect(await give(to), to).toMatchObject({ is: 'refused', code })
        expect(await give(saying['hand-over'].to)).toMatchObject({ is: 'moved' })
        expect(await rows(place.database, 'SELECT holder FROM referrals')).toEqual([{ holder: saying['hand-over'].to }])
      }),
    )

    it(
      'while somebody takes a step with their family, leaves it all the same',
      withStore(engine, async ({ store, another, place }) => {
        const id = await working(store)
        const other = await another()
        const [ended, taken] = await Promise.all([
          store.staff.end(id, at(80)),
          other.lives.take(lead, 'referral-1', 4, saying['record-attempt'], rules, at(80)),
        ])
        expect(ended.is).toBe('ended')
        expect(['moved', 'overtaken']).toContain(taken.is)
        expect(await rows(place.database, 'SELECT holder FROM referrals')).toEqual([{ holder: null }])
      }),
    )
  })
})

import pg from 'pg'
import { describe, expect, it } from 'vitest'
import type { CommandName } from '../../src/referrals/life/command.ts'
import type { Viewer } from '../../src/referrals/ports.ts'
import type { Vouched } from '../../src/referrals/staff.ts'
import type { Driver } from '../../src/store/driver.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { type Instant, plusMillis } from '../../src/time/instant.ts'
import { eachEngine } from '../ledger/eachEngine.ts'
import { rules, saying } from '../referrals/house.ts'
import { stored } from './contract/stored.ts'
import { withStore } from './contract/withStore.ts'
import { loseCaseKey } from './loseCaseKey.ts'
import { openOver, type Place, patience } from './place.ts'
import { keyCount, meddle, rows } from './raw.ts'
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
  for (const [subject, name] of [
    ['paul', saying['hand-over'].to],
    ['kim', 'Kim Keyworker'],
  ] as const)
    await store.staff.signIn({ ...pia, subject, name }, { ...session, id: `session-of-${subject}` }, at(1))
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

/** A process slow enough that `meanwhile` is done between what it read and its first commit with these words. */
const interrupted = (place: Place, words: string, meanwhile: () => Promise<unknown>): Promise<Store> => {
  const driver = openDriver(place.database, patience)
  let isDone = false
  const commit: Driver['commit'] = async (statements) => {
    if (!isDone && statements.some(({ sql }) => sql.includes(words))) {
      isDone = true
      await meanwhile()
    }
    return driver.commit(statements)
  }
  return openOver(place, { ...driver, commit })
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
      'leaves a family to be allocated anew by the calendar of its team, or a day later where nobody has that',
      withStore(engine, async ({ store, another, place }) => {
        const id = await working(store)
        const allocate = async () =>
          (await rows(place.database, `SELECT due_at FROM tasks WHERE what = 'allocate-anew' ORDER BY due_at`)).map(
            ({ due_at }) => due_at,
          )
        const theirs = {
          ...rules,
          workingDue: (from: Instant, more: number) => plusMillis(from, more * 3 * 86_400_000),
        }
        const today = await another(undefined, new Map([['sample', theirs]]))
        await today.staff.end(id, at(80))
        expect(await allocate()).toEqual([at(80 + days(3))])
        await take(store, ['hand-over'], 5)
        await store.staff.dismiss({ ...pia, subject: 'paul' }, at(80))
        expect(await allocate()).toEqual([at(80 + days(1)), at(80 + days(3))])
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

    it.for(['end', 'dismiss'] as const)(
      'while the key of a family of theirs is gone, leaves it and everything else all the same: %s',
      (how) =>
        withStore(engine, async ({ store, place }) => {
          const id = await working(store)
          await loseCaseKey(place, 'case-1')
          // Long enough that no process keeps the key in memory.
          if (how === 'end') expect(await store.staff.end(id, at(80))).toMatchObject({ is: 'ended', sessions: 1 })
          else await store.staff.dismiss(pia, at(80))
          expect((await store.staff.find(session.id, at(81)))?.memberships ?? []).toEqual([])
          expect((await holders(place)).map(({ taken_by }) => taken_by)).toEqual([null, 'Kim Keyworker', null])
          expect(await rows(place.database, 'SELECT holder FROM referrals')).toEqual([{ holder: null }])
          const left = `SELECT referral_id, actor FROM events WHERE kind = 'holder-left'`
          expect(await rows(place.database, left)).toEqual([{ referral_id: 'referral-1', actor: 'service' }])
        })(),
    )

    it(
      'a team whose policy could not be read today, leaves nothing there: not by signing in, nor by having no team',
      withStore(engine, async ({ store, another, place }) => {
        await working(store)
        const today = await another(new Map([['harbour', new Set()]]))
        const memberships = pia.memberships.filter(({ team }) => team === 'harbour')
        await today.staff.signIn({ ...pia, memberships }, { ...session, id: 'session-again' }, at(80))
        expect((await holders(place)).map(({ taken_by }) => taken_by)).toEqual([pia.name, 'Kim Keyworker', pia.name])
        await today.staff.dismiss(pia, at(81))
        expect((await holders(place)).map(({ taken_by }) => taken_by)).toEqual([pia.name, 'Kim Keyworker', null])
        expect(await rows(place.database, 'SELECT holder FROM referrals')).toEqual([{ holder: pia.name }])
        expect(await rows(place.database, `SELECT team FROM events WHERE kind = 'staff-dismissed'`)).toEqual([
          { team: 'harbour' },
        ])
        // The file is mended: she is what she was there.
        expect((await store.staff.find('session-again', at(82)))?.memberships).toEqual([
          { team: 'sample', role: 'practitioner' },
        ])
      }),
    )

    it(
      'families for a role that has none, leaves them, and the alerts that it may not finish; another role keeps them',
      withStore(engine, async ({ store, place }) => {
        await working(store)
        const become = (role: 'keyworker' | 'auditor', n: number) =>
          store.staff.signIn(
            { ...pia, memberships: [{ team: 'sample', role }, ...pia.memberships.slice(1)] },
            { ...session, id: `session-${n}` },
            at(80 + n),
          )
        await become('keyworker', 1)
        expect((await holders(place)).map(({ taken_by }) => taken_by)).toEqual([pia.name, 'Kim Keyworker', pia.name])
        expect(await rows(place.database, 'SELECT holder FROM referrals')).toEqual([{ holder: pia.name }])
        await become('auditor', 2)
        expect((await holders(place)).map(({ taken_by }) => taken_by)).toEqual([null, 'Kim Keyworker', pia.name])
        await expectReleased(store, place)
      }),
    )

    it(
      'by a grant that no policy has today, is given nothing until they sign in by another',
      withStore(engine, async ({ store, another, place }) => {
        await working(store)
        const granted = (grant: string): Vouched => ({
          ...{ ...pia, subject: 'gil', name: 'Gil' },
          memberships: [{ team: 'sample', role: 'practitioner', grant }],
        })
        const today = await another(new Map([['sample', new Set(['row-of-today'])]]))
        const give = (to: string) =>
          today.lives.take(lead, 'referral-1', 4, { ...saying['hand-over'], to }, rules, at(81))
        const pass = () =>
          today.tasks.command({ ...lead, name: pia.name }, 'alert', { is: 'pass-on', to: { person: 'Gil' } }, at(81))
        await store.staff.signIn(granted('row-of-before'), { ...session, id: 'session-before' }, at(70))
        expect(await give('Gil')).toMatchObject({ is: 'refused', code: 'colleague' })
        expect(await pass()).toEqual({ is: 'refused', code: 'colleague' })
        await today.staff.signIn(granted('row-of-today'), { ...session, id: 'session-today' }, at(80))
        expect(await give('Gil')).toMatchObject({ is: 'moved' })
        expect(await pass()).toEqual({ is: 'changed' })
        expect(await rows(place.database, 'SELECT holder FROM referrals')).toEqual([{ holder: 'Gil' }])
        // Nobody gets in there today: it is the role’s.
        expect(await (await another(new Map())).lives.lookAgain(new Map([['sample', rules]]), at(days(20)))).toBe(1)
        const looked = await rows(place.database, `SELECT taken_by FROM tasks WHERE what = 'look-again'`)
        expect(looked).toEqual([{ taken_by: null }])
      }),
    )

    it.for(['access', 'role', 'team'] as const)(
      'by losing their %s while a family is being given to them, does not get it',
      (what) =>
        withStore(engine, async ({ store, place }) => {
          const id = await working(store)
          const paul = { ...pia, subject: 'paul', name: saying['hand-over'].to }
          await take(store, ['hand-over'], 4)
          const meanwhile = {
            access: () => store.staff.end(id, at(80)),
            role: () =>
              store.staff.signIn(
                { ...pia, memberships: [{ team: 'sample', role: 'auditor' }] },
                { ...session, id: 'session-again' },
                at(80),
              ),
            team: () => store.staff.dismiss(pia, at(80)),
          }[what]
          const slow = await interrupted(place, 'UPDATE referrals SET status', meanwhile)
          const given = await slow.lives.take(
            lead,
            'referral-1',
            5,
            { ...saying['hand-over'], to: pia.name },
            rules,
            at(81),
          )
          await slow.close()
          expect(given).toMatchObject({ is: 'refused', code: 'colleague' })
          expect(await rows(place.database, 'SELECT holder FROM referrals')).toEqual([{ holder: paul.name }])
        })(),
    )

    it.for(['access', 'team'] as const)(
      'by losing their %s while they take an alert, or are passed one, does not have it',
      (what) =>
        withStore(engine, async ({ store, place }) => {
          const id = await working(store)
          const address = { ...web, conversation: 'new-alerts' }
          const tasks = [task('taken', { urgency: 'now', dueAt: at(99) }), task('passed', { urgency: 'now' })]
          await stored(store, turn(undefined, { address, tasks }))
          const leave = () => (what === 'access' ? store.staff.end(id, at(80)) : store.staff.dismiss(pia, at(80)))
          const who = { name: pia.name, role: 'practitioner', team: 'sample' } as const
          const slow = await interrupted(place, 'UPDATE tasks SET owner', leave)
          expect(await slow.tasks.command(who, 'taken', { is: 'take' }, at(81))).toEqual({
            is: 'refused',
            code: 'role',
          })
          await slow.close()
          // She is back, and gone again.
          if (what === 'access') await store.staff.readmit(id, at(82))
          await store.staff.signIn(pia, { ...session, id: 'session-again' }, at(82))
          const again = await interrupted(place, 'UPDATE tasks SET owner', leave)
          const to = { person: pia.name }
          const passed = await again.tasks.command(
            { ...who, name: 'Kim Keyworker' },
            'passed',
            { is: 'pass-on', to },
            at(83),
          )
          await again.close()
          expect(passed).toEqual({ is: 'refused', code: 'colleague' })
          const held = `SELECT id FROM tasks WHERE id IN ('taken', 'passed') AND taken_by IS NOT NULL`
          expect(await rows(place.database, held)).toEqual([])
        })(),
    )

    // SQLite has one writer at a time: there nobody is in the middle of anything.
    if (engine.name === 'PostgreSQL')
      it(
        'without a team while a task is being passed to them, gives that back too: whoever passes it is waited for',
        withStore(engine, async ({ store, place, another }) => {
          await working(store)
          const passer = await another()
          const address = { ...web, conversation: 'new-alert' }
          await stored(store, turn(undefined, { address, tasks: [task('passed', { urgency: 'now' })] }))
          const url = new URL(place.database)
          const schema = url.searchParams.get('schema')
          url.search = ''
          const holding = new pg.Client({ connectionString: url.href })
          await holding.connect()
          const waiting = async () => (await holding.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rows.length
          await holding.query('BEGIN')
          await holding.query(`SELECT id FROM ${schema}.tasks WHERE id = 'passed' FOR UPDATE`)
          const who = { name: 'Kim Keyworker', role: 'practitioner', team: 'sample' } as const
          const passed = passer.tasks.command(who, 'passed', { is: 'pass-on', to: { person: pia.name } }, at(80))
          await expect.poll(waiting).toBe(1)
          const dismissed = store.staff.dismiss(pia, at(80))
          await expect.poll(waiting).toBe(2)
          await holding.query('ROLLBACK')
          await holding.end()
          expect(await passed).toEqual({ is: 'changed' })
          await dismissed
          expect(await rows(place.database, `SELECT taken_by FROM tasks WHERE id = 'passed'`)).toEqual([
            { taken_by: null },
          ])
        }),
      )

    it(
      'gives back what comes to them while their access is being ended',
      withStore(engine, async ({ store, place }) => {
        const id = await working(store)
        await take(store, ['hand-over'], 4)
        const slow = await interrupted(place, 'UPDATE staff SET ended_at = ?', () =>
          store.lives.take(lead, 'referral-1', 5, { ...saying['hand-over'], to: pia.name }, rules, at(80)),
        )
        expect(await slow.staff.end(id, at(81))).toMatchObject({ is: 'ended' })
        await slow.close()
        expect((await store.lives.open(lead, 'referral-1', at(90)))?.steps.at(-1)).toMatchObject({ rev: 7 })
        expect(await rows(place.database, 'SELECT holder FROM referrals')).toEqual([{ holder: null }])
      }),
    )

    it(
      'and still has something in their name, gives it back when their access is ended again, and a namesake nothing',
      withStore(engine, async ({ store, place }) => {
        const id = await working(store)
        await meddle(place.database, { sql: 'UPDATE staff SET ended_at = ? WHERE id = ?', params: [at(70), id] })
        const namesake = { ...pia, subject: 'other-pia', memberships: pia.memberships.slice(1) }
        await store.staff.signIn(namesake, { ...session, id: 'session-of-namesake' }, at(71))
        const held = async () => (await holders(place)).map(({ taken_by }) => taken_by)
        // Only what somebody who is here holds comes to them by itself.
        await store.lives.lookAgain(new Map([['sample', rules]]), at(days(20)))
        const looked = await rows(place.database, `SELECT taken_by FROM tasks WHERE what = 'look-again'`)
        expect(looked).toEqual([{ taken_by: null }])
        expect(await store.staff.end(id, at(80))).toEqual({ is: 'already' })
        expect(await held()).toEqual([null, 'Kim Keyworker', pia.name])
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

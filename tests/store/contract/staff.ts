import { describe, expect, it } from 'vitest'
import type { NewSession, Vouched } from '../../../src/referrals/staff.ts'
import type { Engine } from '../place.ts'
import { keyCount, meddle, rows } from '../raw.ts'
import { at } from '../samples.ts'
import { withStore } from './withStore.ts'

const ada = (changes: Partial<Vouched> = {}): Vouched => ({
  issuer: 'https://login.example.nhs.uk',
  subject: 'subject-4711',
  name: 'Ada Quokka',
  memberships: [{ team: 'sample', role: 'clinical-lead' }],
  ...changes,
})
const session = (id: string, changes: Partial<NewSession> = {}): NewSession => ({
  id: `session-${id}`,
  endsAt: at(720),
  team: 'sample',
  ...changes,
})
const both: Vouched['memberships'] = [
  { team: 'harbour', role: 'administrator' },
  { team: 'sample', role: 'clinical-lead' },
]
const signings = 'SELECT team, kind, actor, at FROM events ORDER BY no'

export const describeStaff = (engine: Engine): void => {
  describe('a member of staff', () => {
    it(
      'signs in, is found by the session at every process, and leaves',
      withStore(engine, async ({ store, another, restart, place }) => {
        expect(await store.staff.signIn(ada(), session('a'), at(1))).toBe('begun')
        expect((await (await another()).staff.find('session-a', at(2)))?.memberships).toEqual(ada().memberships)
        const again = await restart()
        await again.staff.signOut('session-a', { name: 'Ada Quokka', team: 'sample' }, at(3))
        expect(await again.staff.find('session-a', at(3))).toBeUndefined()
        // A second time is no second event.
        await again.staff.signOut('session-a', { name: 'Ada Quokka', team: 'sample' }, at(4))
        expect(await rows(place.database, signings)).toEqual([
          { team: 'sample', kind: 'signed-in', actor: 'Ada Quokka', at: at(1) },
          { team: 'sample', kind: 'signed-out', actor: 'Ada Quokka', at: at(3) },
        ])
      }),
    )

    it(
      'is the same person at every sign-in, whatever their name is by now, and another at another issuer',
      withStore(engine, async ({ store, place }) => {
        await store.staff.signIn(ada(), session('a'), at(1))
        await store.staff.signIn(ada({ name: 'Ada Wombat', memberships: both }), session('b'), at(5))
        await store.staff.signIn(ada({ issuer: 'https://council.example' }), session('c'), at(3))
        const [first, second] = await store.staff.list(undefined, at(9))
        expect(first).toEqual({
          ...{ id: expect.any(String), name: 'Ada Wombat', memberships: both },
          ...{ firstSignInAt: at(1), lastSignInAt: at(5) },
        })
        expect(second).toMatchObject({ name: 'Ada Quokka', lastSignInAt: at(3) })
        expect((await store.staff.list('harbour', at(9))).map(({ id }) => id)).toEqual([first?.id])
        expect(await store.staff.list('nowhere', at(9))).toEqual([])
        expect(await keyCount(place)).toBe(2)
      }),
    )

    it(
      'has what was granted last in every session, and nothing once dismissed',
      withStore(engine, async ({ store }) => {
        await store.staff.signIn(ada({ memberships: both }), session('a'), at(1))
        await store.staff.signIn(ada(), session('b'), at(2))
        expect((await store.staff.find('session-a', at(3)))?.memberships).toEqual(ada().memberships)
        await store.staff.dismiss(ada(), at(4))
        expect((await store.staff.find('session-a', at(5)))?.memberships).toEqual([])
        await store.staff.dismiss(ada({ subject: 'nobody-we-know' }), at(6))
      }),
    )

    it(
      'enters only a team of theirs, out of the one before',
      withStore(engine, async ({ store, place }) => {
        await store.staff.signIn(ada({ memberships: both }), { id: 'session-a', endsAt: at(720) }, at(1))
        const name = 'Ada Quokka'
        expect(await store.staff.enter('session-a', { name, into: 'harbour' }, at(2))).toBe(true)
        expect(await store.staff.enter('session-a', { name, from: 'harbour', into: 'sample' }, at(3))).toBe(true)
        expect(await store.staff.enter('session-a', { name, from: 'sample', into: 'nowhere' }, at(4))).toBe(false)
        expect(await store.staff.enter('session-x', { name, into: 'sample' }, at(4))).toBe(false)
        expect((await rows(place.database, signings)).map(({ kind, team }) => `${kind} ${team}`)).toEqual([
          'signed-in harbour',
          'signed-out harbour',
          'signed-in sample',
        ])
      }),
    )

    it(
      'whose access was ended has no session left, begins none, and may be readmitted',
      withStore(engine, async ({ store, place }) => {
        await store.staff.signIn(ada({ memberships: both }), session('a'), at(1))
        await store.staff.signIn(ada({ memberships: both }), session('b'), at(2))
        const id = (await store.staff.list(undefined, at(2)))[0]?.id ?? ''
        expect(await store.staff.end(id, at(3))).toEqual({ is: 'ended', sessions: 2 })
        expect(await store.staff.find('session-a', at(4))).toBeUndefined()
        expect(await store.staff.signIn(ada(), session('c'), at(5))).toBe('ended')
        expect(await store.staff.find('session-c', at(5))).toBeUndefined()
        expect(await store.staff.list(undefined, at(5))).toMatchObject([{ endedAt: at(3), memberships: both }])
        expect(await store.staff.end(id, at(6))).toEqual({ is: 'already' })
        expect(await store.staff.end('nobody', at(6))).toEqual({ is: 'unknown' })

        expect(await store.staff.readmit(id, at(7))).toEqual({ is: 'done' })
        expect(await store.staff.readmit(id, at(7))).toEqual({ is: 'already' })
        expect(await store.staff.readmit('nobody', at(7))).toEqual({ is: 'unknown' })
        expect(await store.staff.find('session-a', at(8))).toBeUndefined()
        expect(await store.staff.signIn(ada(), session('d'), at(9))).toBe('begun')
        const said = await rows(
          place.database,
          `SELECT team, kind FROM events WHERE actor = 'administrator' ORDER BY no`,
        )
        expect(said.map(({ kind, team }) => `${kind} ${team}`).toSorted()).toEqual([
          'staff-ended harbour',
          'staff-ended sample',
          'staff-readmitted harbour',
          'staff-readmitted sample',
        ])
      }),
    )

    it(
      'is refused by a row that says ended, even with the session still there',
      withStore(engine, async ({ store, place }) => {
        await store.staff.signIn(ada(), session('a'), at(1))
        await meddle(place.database, { sql: 'UPDATE staff SET ended_at = ?', params: [at(2)] })
        expect(await store.staff.find('session-a', at(3))).toBeUndefined()
        expect(await store.staff.enter('session-a', { name: 'Ada Quokka', into: 'sample' }, at(3))).toBe(false)
      }),
    )

    it(
      'signing in for the first time in two places at once is one person with two sessions',
      withStore(engine, async ({ store, another, place }) => {
        const other = await another()
        const begun = await Promise.all(
          [store, other, store, other].map((one, n) =>
            one.staff.signIn(ada({ memberships: both }), session(`${n}`), at(1)),
          ),
        )
        expect(begun).toEqual(['begun', 'begun', 'begun', 'begun'])
        expect(await store.staff.list(undefined, at(2))).toHaveLength(1)
        for (const n of [0, 1, 2, 3]) expect((await store.staff.find(`session-${n}`, at(2)))?.memberships).toEqual(both)
        expect(await keyCount(place)).toBe(1)
      }),
    )

    it(
      'leaves neither name, nor subject, nor a session’s id in the records; and a new master key opens the name',
      withStore(engine, async ({ store, place, restart }) => {
        await store.staff.signIn(ada(), { id: 'session-a', endsAt: at(720) }, at(1))
        const bytes = (await place.recordBytes()).toString('utf8')
        for (const word of ['Quokka', 'subject-4711', 'session-a', 'login.example.nhs.uk'])
          expect(bytes).not.toContain(word)
        expect(bytes).toContain('clinical-lead')
        const again = await restart(['m2', 'm1'])
        expect(await again.staff.list(undefined, at(2))).toMatchObject([{ name: 'Ada Quokka' }])
      }),
    )
  })

  describe('a session', () => {
    it(
      'is over at its end, and its row goes when the next one begins',
      withStore(engine, async ({ store, place }) => {
        await store.staff.signIn(ada(), session('a', { endsAt: at(10) }), at(1))
        expect(await store.staff.find('session-a', at(9))).toBeDefined()
        expect(await store.staff.find('session-a', at(10))).toBeUndefined()
        expect(await store.staff.enter('session-a', { name: 'Ada', into: 'sample' }, at(10))).toBe(false)
        await store.staff.signIn(ada(), session('b'), at(11))
        expect(await rows(place.database, 'SELECT began_at FROM staff_sessions')).toEqual([{ began_at: at(11) }])
      }),
    )

    it(
      'of the demo belongs to nobody and ends like any other',
      withStore(engine, async ({ store, place }) => {
        await store.staff.rehearse('Una Pretender', { ...session('a'), team: 'sample' }, at(1))
        expect((await store.staff.find('session-a', at(2)))?.memberships).toEqual([])
        expect(await store.staff.list(undefined, at(2))).toEqual([])
        expect(await store.staff.enter('session-a', { name: 'Una', into: 'sample' }, at(2))).toBe(false)
        await store.staff.signOut('session-a', { name: 'Una Pretender', team: 'sample' }, at(3))
        expect(await store.staff.find('session-a', at(3))).toBeUndefined()
        expect(await rows(place.database, signings)).toHaveLength(2)
      }),
    )
  })
}

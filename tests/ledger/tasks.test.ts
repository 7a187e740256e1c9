import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingMinutes } from '../../src/ledger/tasks/addWorkingMinutes.ts'
import { decideTask } from '../../src/ledger/tasks/decideTask.ts'
import { escalated } from '../../src/ledger/tasks/escalated.ts'
import type { TaskStanding } from '../../src/ledger/tasks/task.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { instantOf } from '../../src/time/instant.ts'
import { at as minuteOf, sample } from '../policy/sample.ts'
import { stored } from '../store/contract/stored.ts'
import { withStore } from '../store/contract/withStore.ts'
import { openOver, patience } from '../store/place.ts'
import { meddle, rows } from '../store/raw.ts'
import { at, keyworker, referral, task, turn } from '../store/samples.ts'
import { eachEngine } from './eachEngine.ts'
import { effect } from './samples.ts'

const kim = { name: 'Kim Keyworker', role: 'keyworker', team: 'sample' } as const
const lee = { name: 'Lee Lead', role: 'clinical-lead', team: 'sample' } as const
const open: TaskStanding = {
  ...{ id: 'task-1', team: 'sample', what: 'urgent-words', urgency: 'now', owner: 'clinical-lead' },
  ...{ dueAt: at(15), madeAt: at(0), rev: 0 },
}

describe('a command about a task', () => {
  const taken: TaskStanding = { ...open, takenBy: kim.name, takenAt: at(1) }

  it('takes what nobody has; taking it again is no change of hands, and from another it is refused with the name', () => {
    expect(decideTask(open, { is: 'take' }, kim, at(1))).toMatchObject({ takenBy: kim.name, takenAt: at(1) })
    expect(decideTask(taken, { is: 'take' }, kim, at(5))).toMatchObject({ takenBy: kim.name, takenAt: at(1) })
    expect(decideTask(taken, { is: 'take' }, lee, at(5))).toEqual({ is: 'taken', by: kim.name, at: at(1) })
  })

  it('passes it to a person who has it then, or to a role with a new clock and nobody told yet', () => {
    const late: TaskStanding = { ...taken, deputy: 'operational-lead', escalatedAt: at(16) }
    expect(decideTask(late, { is: 'pass-on', to: { person: lee.name } }, kim, at(20))).toMatchObject({
      ...{ owner: 'clinical-lead', takenBy: lee.name, takenAt: at(20), deputy: 'operational-lead' },
    })
    expect(decideTask(late, { is: 'pass-on', to: { role: 'administrator', dueAt: at(90) } }, kim, at(20))).toEqual({
      ...{ event: 'task-passed-on', owner: 'administrator', dueAt: at(90) },
    })
  })

  it('is passed to nobody without a name', () => {
    for (const person of ['', '  '])
      expect(decideTask(taken, { is: 'pass-on', to: { person } }, kim, at(20))).toEqual({
        ...{ is: 'refused', code: 'colleague' },
      })
    expect(decideTask(taken, { is: 'pass-on', to: { person: ' Lee Lead ' } }, kim, at(20))).toMatchObject({
      takenBy: lee.name,
    })
  })

  it('released, is its role’s again, and its clock runs anew', () => {
    const late: TaskStanding = { ...taken, deputy: 'operational-lead', escalatedAt: at(16), lateToldAt: at(80) }
    expect(decideTask(late, { is: 'release' }, kim, at(90))).toEqual({
      ...{ event: 'task-released', owner: 'clinical-lead', dueAt: at(15) },
    })
    // Nobody has it: nothing of what was told is forgotten.
    const { takenBy: _, takenAt: __, ...untaken } = late
    expect(decideTask(untaken, { is: 'release' }, kim, at(90))).toMatchObject({ escalatedAt: at(16) })
  })

  it('is done once, by whom, and never in another team', () => {
    expect(decideTask(taken, { is: 'done' }, lee, at(9))).toMatchObject({ takenBy: kim.name, doneBy: lee.name })
    const done = { ...taken, doneAt: at(9), doneBy: lee.name }
    for (const is of ['take', 'done'] as const)
      expect(decideTask(done, { is }, kim, at(10))).toEqual({ is: 'done', by: lee.name, at: at(9) })
    expect(decideTask(open, { is: 'take' }, { ...kim, team: 'other' }, at(1))).toEqual({ is: 'absent' })
  })

  it('taken and not done by its time is told too, once; whoever took it late has some time', () => {
    const early = { ...open, takenBy: kim.name, takenAt: at(1) }
    const [soon, late] = [{ ...early, urgency: 'soon' } as const, { ...early, takenAt: at(20) }]
    for (const [task, minute] of [
      [early, 61],
      [soon, 1 + 24 * 60],
      [late, 80],
    ] as const) {
      expect(escalated(task, 'operational-lead', at(minute - 1))).toBeUndefined()
      expect(escalated(task, 'operational-lead', at(minute))).toEqual({
        ...{ event: 'task-late', owner: 'clinical-lead', dueAt: at(15), deputy: 'operational-lead' },
        ...{ takenBy: kim.name, takenAt: task.takenAt, lateToldAt: at(minute) },
      })
    }
    // Far from its time, and told once.
    expect(escalated({ ...early, dueAt: at(900) }, 'operational-lead', at(899))).toBeUndefined()
    expect(escalated({ ...early, lateToldAt: at(61) }, 'operational-lead', at(9_999))).toBeUndefined()
    expect(escalated({ ...early, doneAt: at(50) }, 'operational-lead', at(9_999))).toBeUndefined()
    // In other hands, it is theirs to do, and that they have not is told again.
    const passed = decideTask(
      { ...early, lateToldAt: at(61) },
      { is: 'pass-on', to: { person: lee.name } },
      kim,
      at(90),
    )
    expect(passed).not.toHaveProperty('lateToldAt')
    expect(decideTask({ ...early, lateToldAt: at(61) }, { is: 'done' }, kim, at(90))).toMatchObject({
      lateToldAt: at(61),
    })
  })

  it('escalates only what is late, open, not taken and not told', () => {
    expect(escalated(open, 'operational-lead', at(14))).toBeUndefined()
    expect(escalated(open, 'operational-lead', at(15))).toMatchObject({
      ...{ owner: 'clinical-lead', deputy: 'operational-lead', escalatedAt: at(15) },
    })
    for (const not of [{ takenBy: 'Kim', takenAt: at(50) }, { doneAt: at(1) }, { escalatedAt: at(15) }])
      expect(escalated({ ...open, ...not }, 'operational-lead', at(99))).toBeUndefined()
  })
})

describe('the team’s working time', () => {
  it.each([
    // The sample team works Monday to Friday, 09:00 to 17:00 in London.
    ['2026-11-20T16:50', 30, '2026-11-23T09:20', 'over a weekend'],
    ['2026-11-23T10:00', 60, '2026-11-23T11:00', 'within a day'],
    ['2026-11-23T16:00', 60, '2026-11-23T17:00', 'up to closing time'],
    ['2026-11-22T03:00', 15, '2026-11-23T09:15', 'from a Sunday night'],
    ['2027-03-25T16:30', 60, '2027-03-30T08:30', 'over Easter and the beginning of summer time'],
    ['2026-10-23T15:30', 60, '2026-10-26T09:30', 'over the end of summer time'],
    ['2026-11-23T09:00', 960, '2026-11-24T17:00', 'for days'],
  ])('from %s, %d minutes on is %s: %s', (from, minutes, due) => {
    expect(addWorkingMinutes(sample, minuteOf(from), minutes)).toBe(minuteOf(due))
  })

  it('adds up: so many minutes and then so many more are as many as both', () => {
    const start = Date.UTC(2026, 2, 20)
    const minutes = fc.integer({ min: 1, max: 3_000 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), minutes, minutes, (later, one, other) => {
        const from = instantOf(start + later * 60_000)
        expect(addWorkingMinutes(sample, addWorkingMinutes(sample, from, one), other)).toBe(
          addWorkingMinutes(sample, from, one + other),
        )
      }),
      { numRuns: 100, seed: 20261121 },
    )
  })
})

eachEngine((engine) => {
  describe('tasks', () => {
    it(
      'are listed urgent first, then late, then soon, then planned, and say who has them',
      withStore(engine, async ({ store }) => {
        const tasks = [
          task('planned', { urgency: 'planned', dueAt: at(90) }),
          task('late', { urgency: 'planned', dueAt: at(5) }),
          task('soon', { urgency: 'soon', dueAt: at(80) }),
          task('now', { urgency: 'now', dueAt: at(95) }),
        ]
        await stored(store, turn(undefined, { tasks }))
        expect(await store.tasks.command(kim, 'soon', { is: 'take' }, at(3))).toEqual({ is: 'changed' })
        const listed = await store.tasks.open('sample', at(10))
        expect(listed.map(({ id, takenBy }) => [id, takenBy])).toEqual([
          ['now', undefined],
          ['late', undefined],
          ['soon', kim.name],
          ['planned', undefined],
        ])
        expect(await store.tasks.open('other-team', at(10))).toEqual([])
        expect(await store.tasks.counts(at(10))).toEqual({ open: 4, untaken: 3, overdue: 1, overdueSince: at(5) })
      }),
    )

    it(
      'go to one of two people who take them at once; the other is told who',
      withStore(engine, async ({ store, another }) => {
        await stored(store, turn(undefined, { referral: referral(1), tasks: [task('task-1')] }))
        const other = await another()
        const answers = await Promise.all([
          store.tasks.command(kim, 'task-1', { is: 'take' }, at(3)),
          other.tasks.command(lee, 'task-1', { is: 'take' }, at(3)),
        ])
        const winner = answers[0].is === 'changed' ? kim : lee
        expect(answers).toContainEqual({ is: 'taken', by: winner.name, at: at(3) })
        expect(answers).toContainEqual({ is: 'changed' })
        await store.tasks.command(winner, 'task-1', { is: 'done' }, at(4))
        expect(await store.tasks.command(lee, 'task-1', { is: 'done' }, at(5))).toMatchObject({ is: 'done' })
        const opened = await store.referrals.open(keyworker, 'referral-1', at(6))
        expect(opened?.events.map(({ kind, actor }) => `${kind}: ${actor}`)).toEqual([
          ...['sent: family', 'task-made: service', `task-taken: ${winner.name}`, `task-done: ${winner.name}`],
          'opened: Kim Keyworker',
        ])
      }),
    )

    it(
      'that nobody takes in time are told to the deputy once, by whichever process, with the notice in the same commit',
      withStore(engine, async ({ store, another }) => {
        const tasks = [task('late', { dueAt: at(15) }), task('taken', { dueAt: at(15) }), task('later')]
        await stored(store, turn(undefined, { tasks }))
        await store.tasks.command(kim, 'taken', { is: 'take' }, at(3))
        const other = await another()
        const tell = (each: TaskStanding) => {
          const { caseId: _, ...notice } = effect(`notice-${each.id}`, {
            ...{ cause: `task:${each.id}`, kind: 'task-late', person: 'operational-lead', channel: 'teams' },
            ...{ urgency: 'now', sendAt: at(15) },
          })
          return { deputy: 'operational-lead', effects: [notice] } as const
        }
        expect(await store.tasks.escalate(tell, at(14))).toBe(0)
        const told = await Promise.all([store, other, store].map(({ tasks }) => tasks.escalate(tell, at(15))))
        expect(told.reduce((sum, one) => sum + one, 0)).toBe(1)
        const [late] = (await store.tasks.open('sample', at(16))).filter(({ id }) => id === 'late')
        expect(late).toMatchObject({ owner: 'keyworker', deputy: 'operational-lead', escalatedAt: at(15) })
        expect((await store.ledger.claim('now', 9, at(15))).map(({ id }) => id)).toEqual(['notice-late'])
        // Passed on to a role, it has a clock of its own again.
        const on = { is: 'pass-on', to: { role: 'administrator', dueAt: at(40) } } as const
        await store.tasks.command(lee, 'late', on, at(20))
        expect(await store.tasks.escalate(tell, at(39))).toBe(0)
        expect(await store.tasks.escalate(tell, at(40))).toBe(1)
      }),
    )

    it(
      'are passed to a colleague who is known, still here and may do them, and to nobody else',
      withStore(engine, async ({ store }) => {
        await stored(store, turn(undefined, { tasks: [task('task-1', { owner: 'clinical-lead' })] }))
        const pass = (person: string, who = kim) =>
          store.tasks.command(who, 'task-1', { is: 'pass-on', to: { person } }, at(3))
        // The demo has no staff: whoever has a name.
        expect(await pass('')).toEqual({ is: 'refused', code: 'colleague' })
        expect(await pass('Una Pretender')).toEqual({ is: 'changed' })
        const roles = { Ada: 'administrator', Pia: 'practitioner', Gone: 'clinical-lead' } as const
        for (const [name, role] of Object.entries(roles))
          await store.staff.signIn(
            { issuer: 'https://login.example', subject: name, name, memberships: [{ team: 'sample', role }] },
            { id: `session-of-${name}`, endsAt: at(700), team: 'sample' },
            at(1),
          )
        const elsewhere = { issuer: 'https://login.example', subject: 'Else', name: 'Else' }
        await store.staff.signIn(
          { ...elsewhere, memberships: [{ team: 'other-team', role: 'clinical-lead' }] },
          { id: 'session-elsewhere', endsAt: at(700), team: 'other-team' },
          at(1),
        )
        const gone = (await store.staff.list('sample', at(2))).find(({ name }) => name === 'Gone')
        await store.staff.end(gone?.id ?? '', at(2))
        for (const person of ['Una Pretender', 'Gone', 'Else', ''])
          expect(await pass(person), person).toEqual({ is: 'refused', code: 'colleague' })
        expect(await pass('Ada')).toEqual({ is: 'refused', code: 'their-role' })
        expect(await pass('Pia')).toEqual({ is: 'changed' })
        expect((await store.tasks.open('sample', at(4)))[0]?.takenBy).toBe('Pia')
      }),
    )

    it(
      'that somebody took and has not done in time are told to the deputy once, and the list says so',
      withStore(engine, async ({ store, another, place }) => {
        const tasks = [task('undone', { urgency: 'now', dueAt: at(15) }), task('fresh', { dueAt: at(15) })]
        await stored(store, turn(undefined, { tasks }))
        for (const { id } of tasks) await store.tasks.command(kim, id, { is: 'take' }, at(3))
        const tell = () => ({ deputy: 'operational-lead', effects: [] }) as const
        expect(await store.tasks.escalate(tell, at(62))).toBe(0)
        const other = await another()
        const told = await Promise.all([store, other].map((one) => one.tasks.escalate(tell, at(63))))
        expect(told.reduce((sum, one) => sum + one, 0)).toBe(1)
        expect(await store.tasks.escalate(tell, at(64))).toBe(0)
        const listed = await store.referrals.tasks(keyworker, at(65))
        expect(listed.map(({ id, takenBy, deputy, lateToldAt }) => [id, takenBy, deputy, lateToldAt])).toEqual([
          ['fresh', kim.name, undefined, undefined],
          ['undone', kim.name, 'operational-lead', at(63)],
        ])
        expect(await rows(place.database, `SELECT actor FROM events WHERE kind = 'task-late'`)).toEqual([
          { actor: 'service' },
        ])
      }),
    )

    it(
      'of urgency now are told at once, in nobody’s hands or in somebody’s, however many others have waited longer',
      withStore(engine, async ({ store, place }) => {
        const flood = Array.from({ length: 210 }, (_, n) => task(`flood-${n}`, { urgency: 'soon', dueAt: at(5) }))
        const urgent = ['untaken', 'undone'].map((id) => task(id, { urgency: 'now', dueAt: at(15) }))
        await stored(store, turn(undefined, { tasks: [...flood, ...urgent] }))
        await meddle(place.database, {
          sql: `UPDATE tasks SET taken_by = 'Kim', taken_at = ? WHERE id = 'undone' OR id LIKE 'flood-1%'`,
          params: [at(6)],
        })
        const order: string[] = []
        const sweep = () =>
          store.tasks.escalate(({ urgency }) => {
            order.push(urgency)
            return { deputy: 'operational-lead', effects: [] }
          }, at(3_000))
        expect(await sweep()).toBe(201)
        expect([order.slice(0, 2), order.lastIndexOf('now')]).toEqual([['now', 'now'], 1])
        const told = await rows(place.database, `SELECT id FROM tasks WHERE urgency = 'now' AND deputy IS NOT NULL`)
        expect(told).toHaveLength(2)
        expect(await sweep()).toBe(11)
      }),
    )

    if (engine.name === 'SQLite')
      it('that are late are found by an index, however many others there are', async () => {
        const place = await engine.makePlace()
        try {
          const driver = openDriver(place.database, patience)
          const asked: (readonly [string, number])[] = []
          const query: typeof driver.query = (sql, params) => {
            asked.push([sql, params.length])
            return driver.query(sql, params)
          }
          const store = await openOver(place, { ...driver, query })
          asked.length = 0
          await store.tasks.escalate(() => ({ deputy: 'operational-lead', effects: [] }), at(99))
          expect(asked).toHaveLength(6)
          for (const [sql, count] of asked) {
            const plan = await driver.query(`EXPLAIN QUERY PLAN ${sql}`, Array(count).fill(''))
            expect(plan.map(({ detail }) => String(detail)).join()).toMatch(
              /^SEARCH tasks USING INDEX tasks_(untaken|undone) \(urgency=\? AND due_at<\?\)$/,
            )
          }
          await store.close()
        } finally {
          await place.remove()
        }
      })
  })
})

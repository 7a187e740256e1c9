import { describe, expect, it } from 'vitest'
import { inboxRoutes } from '../../src/inbox/inboxRoutes.ts'
import { Role } from '../../src/referrals/newTask.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { expected } from '../referrals/expected.ts'
import { stored } from '../store/contract/stored.ts'
import { withStore } from '../store/contract/withStore.ts'
import { makeChance, type Place } from '../store/place.ts'
import { rows } from '../store/raw.ts'
import { at, referral, task, turn } from '../store/samples.ts'
import { sqliteEngine } from '../store/sqliteEngine.ts'
import { type Visited, visitor } from './visitor.ts'

const told = (power: keyof typeof expected, role: Role): string =>
  expected[power].split(' ')[Role.options.indexOf(role)] ?? ''

/** Words that stand in one place each: the record, its story, the sealed words of the tasks. */
const [name, story, sealed, reference] = ['Zephyrine', 'Quillfeather', 'Marmalade', 'REF-1'] as const

/** A family with a task for each role, in a team of its own, behind the real pages and the real store. */
const open = async (store: Store) => {
  const own = { text: story, lang: 'en', by: 'parent', at: at(0) } as const
  const { referral: record } = referral(1)
  const people = record.people.map((person) => ({ ...person, name }))
  const tasks = Role.options.map((owner) => task(owner, { owner, detail: { words: sealed } }))
  await stored(
    store,
    turn(undefined, { referral: referral(1, { referral: { ...record, people, words: own } }), tasks, newKey: true }),
  )
  const routes = inboxRoutes({
    ...{ referrals: store.referrals, tasks: store.tasks, staff: store.staff },
    teams: ['sample', 'other-team'].map((id) => ({ id, name: id, nation: 'england', zone: 'Europe/London' })),
    now: () => at(60),
    sessionNow: () => at(60),
    secret: new Uint8Array(32).fill(7),
    randomBytes: makeChance('doors'),
    workingDaysLeft: () => 5,
    mode: 'demo',
    publicUrl: 'http://inbox.test',
    stylesheet: async () => undefined,
  })
  const as = async (role: Role, team: string) => {
    const browser = visitor(routes)
    await browser.post('/inbox/sign-in', { role, team, name: `Any ${role}` })
    // Any page with a form: this one is open to every role.
    await browser.get('/inbox')
    return browser
  }
  return { routes, as }
}

const another = (role: Role): Role => (role === 'practitioner' ? 'keyworker' : 'practitioner')
/** What the answer of each door to something of a family is to be, by the expected table. */
const doors = {
  'inbox.list': { path: () => '/inbox', power: 'see-list' },
  'inbox.referral': { path: () => '/inbox/referrals/referral-1', power: 'open-referral' },
  'inbox.task': { path: (owner: Role) => `/inbox/tasks/${owner}`, power: 'open-task' },
  'inbox.task.done': { path: (owner: Role) => `/inbox/tasks/${owner}/done`, power: 'finish-task' },
} as const
/** Doors behind which nothing of any family is. */
const bare = ['sign-in.form', 'sign-in', 'sign-out', 'team.form', 'team', 'styles'].map((one) => `inbox.${one}`)

const looks = (place: Place) =>
  rows(place.database, `SELECT kind, actor FROM events WHERE kind IN ('opened', 'task-opened', 'task-done', 'listed')`)

const expectNothing = ({ html }: Visited, cell: string): void => {
  for (const word of [name, story, sealed, reference]) expect(html, cell).not.toContain(word)
}

describe('every door of the inbox', () => {
  it(
    'stands in the table of doors, or is in front of every record',
    withStore(sqliteEngine, async ({ store }) => {
      const { routes } = await open(store)
      expect(routes.map((route) => route.name).toSorted()).toEqual([...Object.keys(doors), ...bare].toSorted())
    }),
  )

  it.each(Role.options)('opens for a %s as the table says, and nothing of the record is in a refusal', (role) =>
    withStore(sqliteEngine, async ({ store, place }) => {
      const { as } = await open(store)
      const browser = await as(role, 'sample')
      const list = await browser.get('/inbox')
      expect(list.html.includes(reference)).toBe(told('see-list', role) === 'Y')
      for (const word of [name, story, sealed]) expect(list.html).not.toContain(word)
      let seen = (await looks(place)).length

      for (const [door, { path, power }] of Object.entries(doors).slice(1))
        for (const owner of door.startsWith('inbox.task') ? [another(role), role] : [role]) {
          const cell = `${role}: ${door} ${owner}`
          const want = told(power, role)
          const may = want === 'Y' || (want === 'O' && owner === role)
          const isForm = door === 'inbox.task.done'
          const visited = await (isForm
            ? browser.post(path(owner), { token: browser.token() })
            : browser.get(path(owner)))
          expect(visited.answer.status, cell).toBe(may ? (isForm ? 303 : 200) : 403)
          if (!may) expectNothing(visited, cell)
          if (may && door === 'inbox.referral') {
            expect(visited.html, cell).toContain(name)
            expect(visited.html.includes(story), cell).toBe(told('read-story', role) === 'Y')
          }
          if (may && door === 'inbox.task') expect(visited.html, cell).toContain(sealed)
          const after = (await looks(place)).length
          // What was refused left no event that it was seen.
          expect(after - seen, cell).toBe(may ? 1 : 0)
          seen = after
        }
    })(),
  )

  it.each(Role.options)('is for a %s of another team like a door to nothing', (role) =>
    withStore(sqliteEngine, async ({ store, place }) => {
      const { as } = await open(store)
      const browser = await as(role, 'other-team')
      expectNothing(await browser.get('/inbox'), role)
      const before = (await looks(place)).filter(({ kind }) => kind !== 'listed')
      for (const { path } of Object.values(doors).slice(1))
        for (const owner of Role.options) {
          const ask = async (to: string): Promise<Visited> =>
            to.endsWith('/done') ? browser.post(to, { token: browser.token() }) : browser.get(to)
          const foreign = await ask(path(owner))
          const nothing = await ask(path(owner).replace(/referral-1|(?<=tasks\/)[\w-]+/, 'no-such-thing'))
          expect([403, 404]).toContain(foreign.answer.status)
          expect([foreign.answer.status, foreign.html]).toEqual([nothing.answer.status, nothing.html])
          expectNothing(foreign, `${role}: ${path(owner)}`)
        }
      expect((await looks(place)).filter(({ kind }) => kind !== 'listed')).toEqual(before)
      expect(await rows(place.database, 'SELECT id FROM tasks WHERE done_at IS NOT NULL')).toEqual([])
    })(),
  )

  it(
    'has a second lock: the store itself asks, whichever page forgets to',
    withStore(sqliteEngine, async ({ store, place }) => {
      await open(store)
      for (const role of Role.options) {
        const viewer = { name: `Any ${role}`, role, team: 'sample' }
        const before = await rows(place.database, 'SELECT no FROM events')
        const { referrals } = store
        const seen = [
          ['see-list', (await referrals.list(viewer, { size: 9 }, at(60))).length > 0],
          ['see-tasks', (await referrals.tasks(viewer, at(60))).length > 0],
          ['open-referral', (await referrals.open(viewer, 'referral-1', at(60))) !== undefined],
        ] as const
        for (const [power, isSeen] of seen) expect(isSeen, `${role}: ${power}`).toBe(told(power, role) === 'Y')
        const theirs = await referrals.task(viewer, role, at(60))
        expect(theirs === 'refused', `${role}: open-task`).toBe(told('open-task', role) === 'N')
        const shown = seen.filter(([, isSeen]) => isSeen).length + (theirs === 'refused' ? 0 : 1)
        expect(await rows(place.database, 'SELECT no FROM events'), role).toHaveLength(before.length + shown)
      }
    }),
  )
})

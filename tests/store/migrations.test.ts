import { expect, it } from 'vitest'
import type { Statement } from '../../src/store/driver.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { dataMigrations } from '../../src/store/schema/dataMigrations.ts'
import { eachEngine } from '../ledger/eachEngine.ts'
import { openAt, type Place, patience } from './place.ts'
import { rows } from './raw.ts'
import { at } from './samples.ts'

const day = '2026-11-26'

/** As they stood before looking at a family set the next day to look: told of for its day, for an earlier one, or never. */
const told = [
  ['open', day, [{ what: 'look-again', done: false }]],
  ['looked', day, [{ what: 'look-again', done: true }]],
  ['taskless', day, []],
  ['other-open', day, [{ what: 'first-contact', done: false }]],
  [
    'looked-twice',
    day,
    [
      { what: 'look-again', done: true },
      { what: 'look-again', done: false },
    ],
  ],
  ['earlier', '2026-11-20', []],
  ['never', null, []],
] as const

const rowsBefore = told.flatMap(([id, lookTold, tasks], n): readonly Statement[] => [
  { sql: `INSERT INTO cases (id, team, key_id) VALUES (?, 'sample', ?)`, params: [id, `key-${id}`] },
  {
    sql: `INSERT INTO referrals (id, case_id, reference, team, form, form_version, lang, status, source, path, stage,
        policy_hash, sent_at, decide_by, look_by, look_told, record, answers)
      VALUES (?, ?, ?, 'sample', 'referral', 1, 'en', 'waiting', 'self', 'full', 'born', 'policy', ?, ?, ?, ?, ?, ?)`,
    params: [id, id, id, at(n), day, day, lookTold, new Uint8Array(), new Uint8Array()],
  },
  ...tasks.map(({ what, done }, no) => ({
    sql: `INSERT INTO tasks (id, team, what, urgency, owner, due_at, made_at, referral_id, done_at, key_id, detail)
      VALUES (?, 'sample', ?, 'soon', 'practitioner', ?, ?, ?, ?, ?, ?)`,
    params: [`${id}-${no}`, what, at(9), at(8), id, done ? at(10) : null, `key-${id}-${no}`, new Uint8Array()],
  })),
])

/** A task in somebody's hands, as it stood when work was held by names alone. */
const takenBefore: Statement = {
  sql: `INSERT INTO tasks (id, team, what, urgency, owner, due_at, made_at, taken_by, taken_at, key_id, detail)
    VALUES ('alert', 'sample', 'urgent-words', 'now', 'practitioner', ?, ?, 'Pia', ?, 'key', ?)`,
  params: [at(15), at(1), at(2), new Uint8Array()],
}

const openedBefore = (
  [
    ['sent', 19, 'looked'],
    ['opened', 20, 'open'],
    ['opened', 21, 'open'],
  ] as const
).map(
  ([kind, minute, id]): Statement => ({
    sql: `INSERT INTO events (referral_id, team, at, kind, actor) VALUES (?, 'sample', ?, ?, 'Pia')`,
    params: [id, at(minute), kind],
  }),
)

eachEngine((engine) => {
  /** Writes into the records as they were before a step with these words in it, then opens them as they are now. */
  const since = async (
    words: string,
    before: readonly Statement[],
    work: (store: Store, place: Place) => Promise<void>,
  ) => {
    const place = await engine.makePlace()
    try {
      const step = dataMigrations.findIndex((parts) =>
        parts.some((part) => typeof part === 'string' && part.includes(words)),
      )
      const older = openDriver(place.database, patience)
      await older.migrate(dataMigrations.slice(0, step))
      expect(await older.commit(before)).toEqual({ ok: true })
      await older.close()
      const store = await openAt(place)
      await work(store, place)
      await store.close()
    } finally {
      await place.remove()
    }
  }

  it('whoever was looked at before looks set the next day is looked at anew, but where a look is still to be done', () =>
    since('UPDATE referrals SET look_told', rowsBefore, async (_, place) => {
      const after = await rows(place.database, 'SELECT id, look_by, look_told FROM referrals ORDER BY sent_at')
      expect(after.map((row) => [row['id'], row['look_by'], row['look_told']])).toEqual([
        ['open', day, day],
        ['looked', day, null],
        ['taskless', day, null],
        ['other-open', day, null],
        ['looked-twice', day, day],
        ['earlier', day, '2026-11-20'],
        ['never', day, null],
      ])
    }))

  it('a task that was held by a name stays in the hands of that name, and is whoever’s of it takes it by their own id', () =>
    since('taken_by_id', [takenBefore], async (store) => {
      const take = (name: string, id: string) =>
        store.tasks.command({ name, id, role: 'practitioner', team: 'sample' }, 'alert', { is: 'take' }, at(5))
      expect(await take('Paul', 'id-of-paul')).toEqual({ is: 'taken', by: 'Pia', at: at(2) })
      expect(await take('Pia', 'id-of-pia')).toEqual({ is: 'changed' })
      expect(await take('Pia', 'another')).toMatchObject({ is: 'taken' })
      expect(await store.tasks.open('sample', at(6))).toMatchObject([
        { takenBy: 'Pia', takenById: 'id-of-pia', takenAt: at(2) },
      ])
    }))

  it('what was opened before the list said so in clear stays opened, since its first opening', () =>
    since('opened_at', [...rowsBefore, ...openedBefore], async (_, place) => {
      const after = await rows(place.database, 'SELECT id, opened_at FROM referrals WHERE opened_at IS NOT NULL')
      expect(after).toEqual([{ id: 'open', opened_at: at(20) }])
    }))
})

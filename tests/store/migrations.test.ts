import { expect, it } from 'vitest'
import type { Statement } from '../../src/store/driver.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { dataMigrations } from '../../src/store/schema/dataMigrations.ts'
import { eachEngine } from '../ledger/eachEngine.ts'
import { openAt, patience } from './place.ts'
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

eachEngine((engine) => {
  it('whoever was looked at before looks set the next day is looked at anew, but where a look is still to be done', async () => {
    const place = await engine.makePlace()
    try {
      const step = dataMigrations.findIndex((parts) =>
        parts.some((part) => typeof part === 'string' && part.startsWith('UPDATE referrals SET look_told')),
      )
      const before = openDriver(place.database, patience)
      await before.migrate(dataMigrations.slice(0, step))
      expect(await before.commit(rowsBefore)).toEqual({ ok: true })
      await before.close()
      await openAt(place).then((store) => store.close())
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
    } finally {
      await place.remove()
    }
  })
})

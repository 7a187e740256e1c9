import { describe, expect, it } from 'vitest'
import type { KeptFeedback } from '../../../src/referrals/feedback.ts'
import { LocalDate } from '../../../src/time/instant.ts'
import type { Engine } from '../place.ts'
import { keyCount, meddle, rows } from '../raw.ts'
import { at, referral, turn } from '../samples.ts'
import { stored } from './stored.ts'
import { withStore } from './withStore.ts'

const day = (text: string) => LocalDate.parse(text)
const spy = 'The quokka question was hard'
const feedback: KeptFeedback = {
  team: 'sample',
  form: 'about-us',
  formVersion: 1,
  day: day('2026-11-21'),
  codes: { background: 'mixed', 'growing-up-with': 'two-mothers' },
  words: [{ question: 'asking', text: spy, lang: 'en' }],
}

export const describeFeedback = (engine: Engine): void => {
  describe('what people say after sending', () => {
    it(
      'is read by team and day after a restart, its words in clear in no byte',
      withStore(engine, async ({ store, place, restart }) => {
        const first = await stored(store, turn(undefined, { newKey: true, referral: referral(1) }))
        await stored(store, turn(first, { newKey: true, feedback }))
        const again = await restart()
        const read = (team: string, from: string, to: string) => again.feedback.read(team, day(from), day(to))
        expect(await read('sample', '2026-11-21', '2026-11-21')).toEqual([feedback])
        expect(await read('sample', '2026-11-22', '2026-12-01')).toEqual([])
        expect(await read('other-team', '2026-11-01', '2026-12-01')).toEqual([])
        const bytes = Buffer.concat([await place.recordBytes(), await place.keyBytes()])
        // The control: codes stand in clear on purpose.
        expect(bytes.includes('two-mothers')).toBe(true)
        expect(bytes.includes('quokka question')).toBe(false)
      }),
    )

    it(
      'leads to nobody: no id of anything else, no time but the day, also of its key',
      withStore(engine, async ({ store, place }) => {
        const first = await stored(store, turn(undefined, { newKey: true, referral: referral(1) }))
        await stored(store, turn(first, { newKey: true, feedback, at: at(7) }))
        const [row, ...more] = await rows(place.database, 'SELECT * FROM feedback')
        expect(more).toEqual([])
        expect(Object.keys(row ?? {}).toSorted()).toEqual(
          ['codes', 'day', 'form', 'form_version', 'id', 'key_id', 'sealed', 'team'].toSorted(),
        )
        const [key] = await rows(place.keystore, `SELECT made_at FROM keys WHERE id = '${String(row?.['key_id'])}'`)
        expect(key?.['made_at']).toBe('2026-11-21T12:00:00.000Z')
        for (const table of ['conversations', 'turns', 'cases'])
          expect(
            await rows(place.database, `SELECT 1 AS one FROM ${table} WHERE key_id = '${String(row?.['key_id'])}'`),
          ).toEqual([])
      }),
    )

    it(
      'outlives the erasure of the family, and its words go with its own key',
      withStore(engine, async ({ store, place, restart }) => {
        const first = await stored(store, turn(undefined, { newKey: true, referral: referral(1) }))
        await stored(store, turn(first, { newKey: true, feedback }))
        await store.cases.erase('case-1', 'asked', at(3))
        const read = () => restart().then((again) => again.feedback.read('sample', feedback.day, feedback.day))
        expect(await read()).toEqual([feedback])
        const [row] = await rows(place.database, 'SELECT key_id FROM feedback')
        await meddle(place.keystore, { sql: 'DELETE FROM keys WHERE id = ?', params: [String(row?.['key_id'])] })
        expect(await read()).toEqual([{ ...feedback, words: [] }])
      }),
    )

    it(
      'without words needs no key, and with a turn that is not saved leaves nothing',
      withStore(engine, async ({ store, place }) => {
        const first = await stored(store, turn(undefined, {}))
        const before = await keyCount(place)
        const stale = await store.turns.commit({ ...turn(first, { feedback }), rev: 99 })
        expect(stale).toEqual({ is: 'stale' })
        expect(await keyCount(place)).toBe(before)
        await stored(store, turn(first, { feedback: { ...feedback, words: [] } }))
        expect(await keyCount(place)).toBe(before)
        expect(await store.feedback.read('sample', feedback.day, feedback.day)).toEqual([{ ...feedback, words: [] }])
      }),
    )
  })
}

import { describe, expect, it } from 'vitest'
import type { Engine } from '../place.ts'
import { rows } from '../raw.ts'
import { at, keyworker, reply, turn } from '../samples.ts'
import { spyTurn } from '../spyWords.ts'
import { stored } from './stored.ts'
import { withStore } from './withStore.ts'

/** Which of the words stand anywhere in the bytes, as text, as UTF-16, in other letters' case, as hex or as base64. */
const foundIn = (bytes: Buffer, words: readonly string[]): readonly string[] => {
  const text = bytes.toString('utf8').toLowerCase()
  return words.filter((word) => {
    const plain = Buffer.from(word)
    return (
      text.includes(word.toLowerCase()) ||
      bytes.includes(Buffer.from(word, 'utf16le')) ||
      text.includes(plain.toString('hex')) ||
      bytes.includes(plain.toString('base64').slice(0, -4))
    )
  })
}

export const describeSecrets = (engine: Engine): void => {
  describe('what was typed', () => {
    it(
      'stands in no byte of the records or the keys, whatever field it went through',
      withStore(engine, async ({ store, place, restart }) => {
        const { turn: spy, words } = spyTurn()
        expect(new Set(words).size).toBeGreaterThan(80)
        const first = await stored(store, spy)
        const { inbound: _, referral: __, ...later } = spy
        // Over and over, so that old pages, the log and the free list are looked at too.
        let { rev } = first
        for (let round = 0; round < 5; round++) {
          const next = await stored(store, { ...later, rev, tasks: [], at: at(2 + round) })
          rev = next.rev
        }
        await store.turns.history(spy.address, 0, at(9))
        await store.referrals.open(keyworker, 'referral-1', at(9))
        await store.referrals.task(keyworker, 'task-1', at(9))
        const look = async (): Promise<void> => {
          const records = await place.recordBytes()
          // The control: what stands in clear on purpose is found, so the looking works.
          expect(foundIn(records, ['REF-1', 'E08000025', 'Kim Keyworker'])).toEqual(['REF-1', 'Kim Keyworker'])
          expect(foundIn(records, words)).toEqual([])
          expect(foundIn(await place.keyBytes(), words)).toEqual([])
        }
        await look()
        const again = await restart()
        await look()
        // And it is all there for those who may read it.
        const opened = JSON.stringify([
          await again.turns.load(spy.address, spy.inbound?.providerId, at(9)),
          await again.turns.history(spy.address, 0, at(9)),
          await again.referrals.open(keyworker, 'referral-1', at(9)),
        ])
        const notKept = words.filter((word) => !opened.includes(word))
        expect(notKept).toEqual(
          [
            spy.address.conversation,
            ...[spy.referral?.lookups[0]?.value, spy.referral?.lookups[2]?.value],
            ...[spy.referral?.report.referrerRole, spy.referral?.report.spokenLanguage, spy.referral?.report.areaCode],
          ].sort((a, b) => words.indexOf(a ?? '') - words.indexOf(b ?? '')),
        )
      }),
    )

    it(
      'makes no two sealed values alike, and no two conversations linkable by a message id',
      withStore(engine, async ({ store, place }) => {
        for (const conversation of ['one', 'two'])
          await stored(store, turn(undefined, { address: { channel: 'sms', conversation }, replies: [reply('same')] }))
        for (const sql of [
          'SELECT DISTINCT sealed FROM turns',
          'SELECT DISTINCT state FROM conversations',
          'SELECT DISTINCT provider_hash FROM turns',
        ])
          expect(await rows(place.database, sql)).toHaveLength(2)
      }),
    )
  })
}

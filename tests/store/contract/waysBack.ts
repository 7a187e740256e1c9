import { describe, expect, it } from 'vitest'
import type { Reply } from '../../../src/conversation/reply.ts'
import type { WishTask } from '../../../src/referrals/life/wish.ts'
import type { Store } from '../../../src/store/makeStore.ts'
import type { Engine } from '../place.ts'
import { keyCount, rows } from '../raw.ts'
import { at, days, keyworker, referral, reply, state, task, text, turn, web } from '../samples.ts'
import { stored } from './stored.ts'
import { withStore } from './withStore.ts'

const waysOf = (store: Store) => {
  const { waysBack } = store.turns
  if (waysBack === undefined) throw new Error('This store has no ways back.')
  return waysBack
}
const by = { channel: 'web', conversation: 'somebody' }
const wrong = { is: 'wrong', isLast: false }

/** A draft with a way back to it. */
const savedDraft = async (store: Store, expiresAt = at(days(28))) => {
  const first = await stored(store, turn(undefined, { expiresAt }))
  const word = await waysOf(store).hide('blueteapot')
  return await stored(store, turn(first, { expiresAt, way: { code: 'K7M-4PX2', word } }))
}

/** Something sent, with a way back to it. */
const sent = async (store: Store, n = 1) => {
  const address = { ...web, conversation: `sender ${n}` }
  const first = await stored(store, turn(undefined, { address, newKey: true, referral: referral(n) }))
  const word = await waysOf(store).hide('redkettle')
  return await stored(store, turn(first, { address, way: { code: `REF-${n}`, word, reference: `REF-${n}` } }))
}

export const describeWaysBack = (engine: Engine): void => {
  describe('a way back', () => {
    it(
      'to a draft leads to its conversation, after a restart too; the word is hashed, each time with another salt',
      withStore(engine, async ({ store, place, restart }) => {
        await savedDraft(store)
        const again = await restart()
        const way = { is: 'draft', address: web, team: 'sample' }
        expect(await waysOf(again).prove('K7M-4PX2', 'blueteapot', by, at(2))).toEqual({ is: 'right', way })
        expect(await waysOf(again).prove('K7M-4PX2', 'blueteapots', by, at(3))).toEqual(wrong)
        const hidden = await Promise.all([waysOf(again).hide('blueteapot'), waysOf(again).hide('blueteapot')])
        expect(hidden[0]).not.toEqual(hidden[1])
        const bytes = Buffer.concat([await place.recordBytes(), await place.keyBytes()])
        for (const spy of ['K7M-4PX2', 'blueteapot']) expect(bytes.includes(spy), spy).toBe(false)
      }),
    )

    it.each([true, false])('to a draft is gone at the instant the draft is (swept: %s)', async (isSwept) =>
      withStore(engine, async ({ store, place }) => {
        await savedDraft(store, at(10))
        expect(await waysOf(store).prove('K7M-4PX2', 'blueteapot', by, at(9))).toMatchObject({ is: 'right' })
        if (isSwept) {
          await store.turns.expire(at(10))
          expect(await rows(place.database, 'SELECT 1 AS one FROM ways_back')).toEqual([])
          expect(await keyCount(place)).toBe(0)
        }
        expect(await waysOf(store).prove('K7M-4PX2', 'blueteapot', by, at(10))).toEqual(wrong)
      })(),
    )

    it(
      'to a draft ends when its answers are forgotten, or sent',
      withStore(engine, async ({ store, place }) => {
        const second = await savedDraft(store)
        const third = await stored(store, turn(second, { newKey: true }))
        expect(await rows(place.database, 'SELECT 1 AS one FROM ways_back')).toEqual([])
        const word = await waysOf(store).hide('blueteapot')
        const fourth = await stored(store, turn(third, { way: { code: 'K7M-4PX2', word } }))
        await stored(store, turn(fourth, { newKey: true, referral: referral(1) }))
        expect(await rows(place.database, 'SELECT 1 AS one FROM ways_back')).toEqual([])
        expect(await waysOf(store).prove('K7M-4PX2', 'blueteapot', by, at(2))).toEqual(wrong)
      }),
    )

    it(
      'to something sent outlives the conversation, gives its copy, says when it is over, and goes with its case',
      withStore(engine, async ({ store, place, restart }) => {
        await sent(store)
        await store.turns.expire(at(days(28)))
        const later = at(days(29))
        const way = { is: 'sent', reference: 'REF-1', form: 'self-referral', team: 'sample', isOver: false }
        expect(await waysOf(store).prove('REF-1', 'redkettle', by, later)).toEqual({ is: 'right', way })
        const copy = await waysOf(store).copy('REF-1', 'sample', later)
        const { answers, sentAt } = referral(1)
        expect(copy).toEqual({ form: 'self-referral', formVersion: 1, answers, sentAt, added: [] })
        expect(await waysOf(store).copy('REF-1', 'other-team', later)).toBeUndefined()
        expect(await waysOf(store).copy('REF-9', 'sample', later)).toBeUndefined()

        const tasks = [wishing({ reference: 'REF-1', by: 'family', command: { is: 'withdraw' } })]
        await stored(store, turn(undefined, { address: by, at: later, expiresAt: at(days(60)), tasks }))
        expect(await waysOf(store).prove('REF-1', 'redkettle', by, later)).toMatchObject({ way: { isOver: true } })

        await store.cases.erase('case-1', 'asked', later)
        expect(await rows(place.database, 'SELECT 1 AS one FROM ways_back')).toEqual([])
        const again = await restart()
        expect(await waysOf(again).prove('REF-1', 'redkettle', by, later)).toEqual(wrong)
        expect(await waysOf(again).copy('REF-1', 'sample', later)).toBeUndefined()
      }),
    )

    it(
      'gets a new word from where it was sent, and never leads to what somebody else sent',
      withStore(engine, async ({ store }) => {
        const conversation = await sent(store)
        await sent(store, 2)
        const address = { ...web, conversation: 'sender 1' }
        const word = await waysOf(store).hide('greenlamp')
        const again = await stored(
          store,
          turn(conversation, { address, way: { code: 'REF-1', word, reference: 'REF-1' } }),
        )
        expect(await waysOf(store).prove('REF-1', 'redkettle', by, at(2))).toEqual(wrong)
        expect(await waysOf(store).prove('REF-1', 'greenlamp', by, at(3))).toMatchObject({
          way: { reference: 'REF-1' },
        })
        const taken = turn(again, { address, way: { code: 'REF-2', word } })
        expect(await store.turns.commit(taken)).toEqual({ is: 'stale' })
        expect(await waysOf(store).prove('REF-2', 'redkettle', by, at(4))).toMatchObject({
          way: { reference: 'REF-2' },
        })
      }),
    )

    it(
      'is locked alike for a code there is and one there is not, also between processes',
      withStore(engine, async ({ store, another }) => {
        await sent(store)
        const [one, other] = [waysOf(store), waysOf(await another())]
        for (const code of ['REF-1', 'XXX-2222']) {
          expect(await one.prove(code, 'guess', undefined, at(1))).toEqual(wrong)
          expect(await other.prove(code, 'guess', undefined, at(2))).toEqual(wrong)
          expect(await one.prove(code, 'guess', undefined, at(3))).toEqual({ ...wrong, minutes: 5 })
          expect(await other.prove(code, 'redkettle', undefined, at(4))).toEqual({ is: 'locked', minutes: 4 })
        }
        expect(await one.prove('REF-1', 'redkettle', undefined, at(8))).toMatchObject({ is: 'right' })
        expect(await one.prove('XXX-2222', 'redkettle', undefined, at(8))).toEqual({ ...wrong, minutes: 10 })
      }),
    )

    it(
      'spends a try for each of many at once: no more are looked at than may be',
      withStore(engine, async ({ store }) => {
        await sent(store)
        const all = await Promise.all(
          Array.from({ length: 8 }, (_, n) =>
            waysOf(store)
              .prove('REF-1', `guess ${n}`, undefined, at(1))
              .catch(() => ({ is: 'conflict' as const })),
          ),
        )
        expect(all.filter(({ is }) => is === 'wrong')).toHaveLength(3)
        expect(await waysOf(store).prove('REF-1', 'redkettle', undefined, at(2))).toMatchObject({ is: 'locked' })
      }),
    )

    it(
      'counts wrong words by keyed hashes alone, and forgets them a day later',
      withStore(engine, async ({ store, place }) => {
        await waysOf(store).prove('XXX-2222', 'guess', by, at(1))
        const tries = await rows(place.database, 'SELECT * FROM way_tries')
        expect(tries).toHaveLength(2)
        expect(JSON.stringify(tries)).not.toMatch(/XXX-?2222|guess|somebody/)
        await store.turns.expire(at(days(1)))
        expect(await rows(place.database, 'SELECT 1 AS one FROM way_tries')).toHaveLength(2)
        await store.turns.expire(at(days(1) + 1))
        expect(await rows(place.database, 'SELECT 1 AS one FROM way_tries')).toEqual([])
      }),
    )

    it(
      'to something sent gives what was added to it since, the oldest first, and nothing the team added',
      withStore(engine, async ({ store }) => {
        await sent(store)
        await sent(store, 2)
        const adding = async (no: number, text: string, reference = 'REF-1', by = 'parent') => {
          const words = { text, lang: 'en', by, at: at(no) }
          const wish = wishing({ reference, by: 'family', command: { is: 'add', words: text, lang: 'en' } })
          const task = { ...wish, id: `added-${no}`, what: 'words-added' as const, detail: { words } }
          const address = { channel: 'web', conversation: `somebody ${no}` }
          await stored(store, turn(undefined, { address, at: at(no), about: reference, tasks: [task] }))
          return words
        }
        const first = await adding(3, 'We moved')
        await adding(4, 'Of another family', 'REF-2')
        await adding(5, 'Rang them', 'REF-1', 'staff')
        const second = await adding(6, 'He sleeps now')
        expect((await waysOf(store).copy('REF-1', 'sample', at(7)))?.added).toEqual([first, second])
      }),
    )

    it(
      'seals what is said about it elsewhere, and the task of it, with the key of its case',
      withStore(engine, async ({ store, place, restart }) => {
        await sent(store)
        const words = { text: 'We moved', lang: 'en', by: 'parent', at: at(3) }
        const wish = wishing({
          ...{ reference: 'REF-1', by: 'family' },
          command: { is: 'add', words: 'We moved', lang: 'en' },
        })
        const told = { about: { reference: 'REF-1', heard: ['urgent-words', 'loss'] } }
        const said = turn(undefined, {
          ...{ address: by, at: at(3), inbound: text('one', 'We moved'), about: 'REF-1' },
          tasks: [{ ...wish, detail: { words }, ...told }],
        })
        await stored(store, said)
        const [owner] = await rows(place.database, `SELECT key_id FROM cases WHERE id = 'case-1'`)
        expect(await rows(place.database, `SELECT key_id, case_id FROM tasks WHERE id = 'wish-1'`)).toEqual([
          { key_id: owner?.['key_id'], case_id: 'case-1' },
        ])
        const opened = await store.referrals.open(keyworker, 'referral-1', at(4))
        expect(opened?.tasks.map(({ detail }) => detail)).toEqual([{ words }])
        expect(opened?.referral.hold).toEqual({ on: true, because: ['urgent-words', 'loss'] })
        expect(await store.turns.history(by, 0, at(4))).toHaveLength(2)
        await store.cases.erase('case-1', 'asked', at(5))
        const again = await restart()
        expect(await again.turns.history(by, 0, at(6))).toEqual([])
        expect(await again.referrals.open(keyworker, 'referral-1', at(6))).toBeUndefined()
      }),
    )
  })

  describe('something sent elsewhere, talked about in the middle of another family’s form', () => {
    const words = (said: unknown): readonly string[] =>
      ['We moved', 'Zuzanna Quokka', '900999'].filter((spy) => JSON.stringify(said).includes(spy))
    const exported = async (store: Store, which: string) => words(await store.cases.export(which, at(50)))

    /** Another family's draft, in which the first family's words are added; the summary is asked again in that very turn. */
    const addedBetween = async (store: Store) => {
      await sent(store)
      const first = await stored(store, turn(undefined, { address: by, inbound: text('b-1', 'Zuzanna Quokka') }))
      const replies = [reply('It is added'), summary('Zuzanna Quokka')]
      const about = { address: by, at: at(3), inbound: text('b-2', 'We moved'), about: 'REF-1', replies }
      return { replies, last: await stored(store, turn(first, about)) }
    }
    const sentToo = async (store: Store) => {
      const { last } = await addedBetween(store)
      const draftless = { ...state(), drafts: {} }
      const sending = { address: by, at: at(4), state: draftless, newKey: true, referral: referral(2) }
      const after = await stored(store, turn(last, sending))
      const later = { address: by, at: at(5), state: draftless, inbound: text('b-4', 'It is 07700 900999') }
      return stored(store, turn(after, later))
    }

    it(
      'is answered and read back whole, also delivered again after a restart',
      withStore(engine, async ({ store, restart }) => {
        const { replies } = await addedBetween(store)
        const again = await restart()
        expect((await again.turns.load(by, 'b-2', at(4))).seen).toEqual(replies)
        const history = await again.turns.history(by, 2, at(4))
        expect(history.map(({ no, entry }) => [no, entry.from === 'person' ? 'said' : entry.reply.is])).toEqual([
          [3, 'said'],
          [4, 'statement'],
          [5, 'ask'],
        ])
      }),
    )

    it(
      'each family’s export has its own words and none of the other’s while the second is a draft',
      withStore(engine, async ({ store }) => {
        await addedBetween(store)
        expect(await exported(store, 'case-1')).toEqual(['We moved'])
      }),
    )

    it(
      'and after the second is sent too',
      withStore(engine, async ({ store }) => {
        await sentToo(store)
        expect(await exported(store, 'case-1')).toEqual(['We moved'])
        expect(await exported(store, 'case-2')).toEqual(['Zuzanna Quokka', '900999'])
      }),
    )

    it(
      'erasing the second leaves none of its words, in no history, export or sealed column',
      withStore(engine, async ({ store, place, restart }) => {
        await sentToo(store)
        await store.cases.erase('case-2', 'asked', at(6))
        const again = await restart()
        expect(words(await again.turns.history(by, 0, at(7)))).toEqual([])
        expect(await exported(again, 'case-1')).toEqual(['We moved'])
        expect(await rows(place.database, 'SELECT own_sealed FROM turns WHERE own_key_id IS NOT NULL')).toEqual([
          { own_sealed: Buffer.alloc(0) },
        ])
      }),
    )

    it(
      'erasing the first takes what was said about it, and leaves the second whole',
      withStore(engine, async ({ store, restart }) => {
        await sentToo(store)
        await store.cases.erase('case-1', 'asked', at(6))
        const again = await restart()
        expect(words(await again.turns.history(by, 0, at(7)))).toEqual(['Zuzanna Quokka', '900999'])
        expect(await exported(again, 'case-2')).toEqual(['Zuzanna Quokka', '900999'])
      }),
    )

    it(
      'a conversation in which nothing else was ever said goes with the case it is about',
      withStore(engine, async ({ store, place }) => {
        await sent(store)
        const visit = { address: by, about: 'REF-1', replies: [summary('what next')], inbound: text('b-1', 'We moved') }
        await stored(store, turn(undefined, visit))
        expect(await exported(store, 'case-1')).toEqual(['We moved'])
        await store.cases.erase('case-1', 'asked', at(6))
        expect(await rows(place.database, 'SELECT 1 AS one FROM conversations WHERE key_id IS NOT NULL')).toEqual([])
        expect(await keyCount(place)).toBe(0)
      }),
    )

    it(
      'what is forgotten there takes the key of what was asked with it',
      withStore(engine, async ({ store, place }) => {
        const { last } = await addedBetween(store)
        const before = await rows(place.database, 'SELECT own_key_id FROM turns WHERE own_key_id IS NOT NULL')
        await stored(store, turn(last, { address: by, newKey: true, state: { ...state(), drafts: {} } }))
        const kept = (await rows(place.keystore, 'SELECT id FROM keys')).map(({ id }) => id)
        expect(before).toHaveLength(1)
        expect(kept).not.toContain(before[0]?.['own_key_id'])
        expect(words(await store.turns.history(by, 0, at(7)))).toEqual(['We moved'])
      }),
    )
  })
}

const summary = (label: string): Reply => ({
  is: 'ask',
  lang: 'en',
  ask: {
    ...{ form: 'self-referral', question: 'check', kind: 'yes-no', required: true, lang: 'en', label },
    ...{ options: [], isPrivate: false },
  },
})

const wishing = (wish: WishTask['wish']): WishTask => ({ ...task('wish-1'), wish })

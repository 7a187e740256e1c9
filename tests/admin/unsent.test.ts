import { expect, it } from 'vitest'
import { z } from 'zod'
import type { NewEffect } from '../../src/ledger/effect.ts'
import type { Store } from '../../src/store/makeStore.ts'
import { rules } from '../referrals/house.ts'
import { stored } from '../store/contract/stored.ts'
import { loseCaseKey } from '../store/loseCaseKey.ts'
import { meddle, rows } from '../store/raw.ts'
import { at, kept, keyworker, reply, state, task, text, turn } from '../store/samples.ts'
import type { AdminPlace } from './adminPlace.ts'
import { conversationOf, drafted, family, referralOf, sent, wordOf } from './families.ts'
import { onBoth } from './onBoth.ts'
import { expectNothing, expectWhole } from './whole.ts'

/** Somebody who typed a number into the chat and sent nothing. */
const typed = async (store: Store, n: number, number: string, as: 'answer' | 'words' | 'alert'): Promise<string> => {
  const { id } = await stored(
    store,
    turn(undefined, {
      address: conversationOf(n),
      at: at(n * 10),
      inbound: text(`${n}-1`, as === 'words' ? `ring me on ${number}` : wordOf(n)),
      replies: [reply(wordOf(n))],
      state: { ...state(wordOf(n)), ...(as === 'answer' ? { drafts: answered(number) } : {}) },
      tasks: [
        task(`task-${n}`, {
          what: 'urgent-words',
          detail: { words: wordOf(n), ...(as === 'alert' ? { ring: [{ phone: number }] } : {}) },
        }),
      ],
    }),
  )
  return id
}
const answered = (number: string) => ({
  'self-referral': {
    ...{ form: 'self-referral', formVersion: 1, lang: 'en' as const, skipped: [], rev: 1 },
    answers: { 'safe-phone': kept(number) },
  },
})
const idsIn = (lines: readonly string[]) => lines.map((line) => line.split(/\s+/).slice(0, 2).toReversed().join(' '))
const Held = z.looseObject({
  unfinished: z.array(z.looseObject({})),
  tasks: z.array(z.looseObject({ id: z.string() })),
  conversation: z.array(z.looseObject({ sealed: z.looseObject({}).nullable() })),
})
const exported = async (place: AdminPlace, ...ids: readonly string[]) =>
  JSON.parse((await place.admin('export', ...ids)).lines.join('\n'))

onBoth('somebody who sent nothing', (makePlace) => {
  it('is found by a number however it was written, in an answer, in words or in an alert; others are not', async () => {
    const place = await makePlace()
    const store = await place.service()
    await family(store, { n: 1 })
    const two = await typed(store, 2, '+44 (0)7700 900 101', 'answer')
    const three = await typed(store, 3, '٠٧٧٠٠٩٠٠١٠١', 'words')
    await typed(store, 4, '07700900101', 'alert')
    const five = await typed(store, 5, '07700 900109', 'words')
    await store.close()
    const { is, lines, notes } = await place.adminTold(' 07700-900101', 'find', '--phone', '-')
    expect([is, idsIn(lines).toSorted()]).toEqual([
      'done',
      ['case case-1', `conversation ${two}`, `conversation ${three}`, 'task task-4'].toSorted(),
    ])
    expect(lines.join()).not.toMatch(/Quokka|0101/)
    const ids = lines.map((line) => line.split(' ')[0]).join(' ')
    expect(notes?.at(-1)).toContain(`erase ${ids} --reason asked`)
    expect(
      await rows(place.database, `SELECT case_id FROM events WHERE kind = 'listed' ORDER BY case_id`),
    ).toHaveLength(4)
    expect(idsIn((await place.admin('find', '--phone', '07700 900109')).lines)).toEqual([`conversation ${five}`])
    expect((await place.admin('find', '--phone', '07700 900108')).lines).toEqual([])
    expect(await place.admin('find', '--phone', 'Zephyr')).toMatchObject({ is: 'refused' })
  })

  it('is found in what others have sent: in their words, added later, in a task of theirs, or in an effect of no case', async () => {
    const place = await makePlace()
    const store = await place.service()
    const number = '0113 496 0009'
    const plain = referralOf(2, 'professional')
    const organisation = `Seacroft team, ask for me on ${number}`
    const referrer = { ...plain.referral.referrer, organisation }
    const sending = { newKey: true, state: { ...state(), drafts: {} } }
    const second = { ...plain, referral: { ...plain.referral, referrer } }
    await stored(store, turn(undefined, { ...sending, address: conversationOf(2), referral: second }))
    const others = [3, 4, 5].map((n) => ({ ...sending, address: conversationOf(n), referral: referralOf(n) }))
    const [third, fourth, fifth] = others
    await stored(store, turn(undefined, { ...third, inbound: text('3-1', `mine is 0113 4960009`) }))
    await stored(
      store,
      turn(undefined, { ...fourth, tasks: [task('task-4', { what: 'call-back', detail: { words: number } })] }),
    )
    await stored(store, turn(undefined, fifth))
    const words = `grandma is on +44 113 496 0009`
    const added = await store.lives.take(keyworker, 'referral-5', 0, { is: 'add', words, lang: 'en' }, rules, at(60))
    expect(added).toMatchObject({ is: 'moved' })
    const notice = (id: string, to: string, version = 1): NewEffect => ({
      ...{ id, team: 'sample', cause: `notice:${to.length}`, kind: 'notice', person: to, version, channel: 'text' },
      ...{ urgency: 'usual', sendAt: at(950), expiresAt: at(990), payload: { to } },
    })
    await store.ledger.plan([notice('theirs', '+441134960009'), notice('another', '+441134960001')], at(60))
    await store.ledger.plan([notice('theirs-again', '+441134960009', 2)], at(61))
    await family(store, { n: 1 })
    const { lines } = await place.admin('find', '--phone', number)
    expect(idsIn(lines).toSorted()).toEqual(
      [...[2, 3, 4, 5].map((n) => `case case-${n}`), 'effect theirs', 'effect theirs-again'].toSorted(),
    )
    expect(lines.join()).not.toMatch(/0009|113/)

    const held = await exported(place, 'theirs')
    expect(held).toMatchObject({
      effectId: 'theirs',
      effects: [
        { id: 'theirs', sealed: { payload: { to: '+441134960009' } } },
        { id: 'theirs-again', sealed: { payload: { to: '+441134960009' } } },
      ],
      referrals: [],
    })
    expect(JSON.stringify(held)).not.toContain('0001')
    expect(await place.admin('erase', 'theirs-again', '--reason', 'asked')).toMatchObject({
      lines: expect.arrayContaining(['Erased: effect theirs-again and the 2 keys it had.']),
    })
    expect(await rows(place.database, 'SELECT id FROM effects ORDER BY id')).toEqual([
      { id: 'another' },
      { id: 'effect-1' },
    ])
    expect(await rows(place.database, `SELECT kind FROM events WHERE case_id LIKE 'theirs%' ORDER BY no`)).toEqual(
      ['listed', 'listed', 'exported', 'erased'].map((kind) => ({ kind })),
    )
    await store.close()
  })

  it('is found also where others’ records do not open, of which only the ids are said; nothing of several families is offered in one go', async () => {
    const place = await makePlace()
    const store = await place.service()
    for (const n of [1, 2, 3, 4]) {
      const referral = { ...referralOf(n), answers: { name: kept('ask for me on 0113 496 0009') } }
      await stored(store, turn(undefined, { address: conversationOf(n), referral, newKey: true }))
    }
    await store.close()
    await meddle(place.database, { sql: `UPDATE referrals SET answers = record WHERE id = 'referral-1'`, params: [] })
    await loseCaseKey(place, 'case-2')
    const { is, lines, notes = [] } = await place.adminTold('0113 496 0009', 'find', '--phone', '-')
    expect([is, idsIn(lines)]).toEqual(['done', ['case case-3', 'case case-4']])
    expect(notes).toEqual(expect.arrayContaining(['- case case-1', '- case case-2']))
    expect(notes.filter((note) => note.startsWith('-'))).toHaveLength(2)
    expect(notes.join('\n')).not.toMatch(/case-3|case-4|0009/)
    expect(notes.join('\n')).toMatch(/look at each/i)
  })

  it('is found by an NHS number and by the code of a draft; so is what was sent', async () => {
    const place = await makePlace()
    const store = await place.service()
    const draft = await drafted(store, { n: 3 })
    const second = await typed(store, 2, '943 476 5919', 'answer')
    const begun = await drafted(store, { n: 4 })
    await sent(store, begun, { n: 4 })
    await store.close()
    expect(idsIn((await place.adminTold('9434765919', 'find', '--nhs-number', '-')).lines)).toEqual([
      `conversation ${second}`,
    ])
    expect(await place.admin('find', '--nhs-number', '943 476')).toMatchObject({ is: 'refused' })
    expect(idsIn((await place.admin('find', '--code', 'drf 2332')).lines)).toEqual([`conversation ${draft.id}`])
    expect(idsIn((await place.admin('find', '--code', 'K7M-4P42')).lines)).toEqual(['case case-4'])
    expect(await place.admin('find', '--code', 'K7M-4P99')).toMatchObject({ is: 'done', lines: [] })
  })

  it('is exported whole by the id of the conversation, its code, or a task; and nobody else with it', async () => {
    const place = await makePlace()
    const store = await place.service()
    const draft = await drafted(store, { n: 3 })
    await store.references.keep(conversationOf(3), { user: `account-of-${wordOf(3)}` }, at(50))
    await drafted(store, { n: 4 })
    await store.close()
    for (const which of [draft.id, 'DRF-2332', 'draft-task-3']) {
      const held = await exported(place, which)
      expect(held).toMatchObject({
        ...(which === 'draft-task-3' ? { taskId: which } : { conversationId: draft.id }),
        tasks: [{ id: 'draft-task-3', detail: { words: wordOf(3) } }],
        conversation: [1, 2].map((n) => ({ sealed: { inbound: { providerId: `3-${n}` } } })),
        unfinished: [{ state: { drafts: { 'self-referral': { answers: { name: { value: wordOf(3) } } } } } }],
        reachedAt: [{ sealed: { user: `account-of-${wordOf(3)}` } }],
        ways_back: [{ sealed: { to: { is: 'draft' } } }],
        referrals: [],
      })
      expect(JSON.stringify(held)).not.toContain(wordOf(4))
    }
    expect(await rows(place.database, `SELECT case_id FROM events WHERE kind = 'exported' ORDER BY no`)).toEqual(
      [draft.id, draft.id, 'draft-task-3'].map((case_id) => ({ case_id })),
    )
  })

  it('is erased by a task, with the answers it came from, while the service runs; and may begin afresh', async () => {
    const place = await makePlace()
    const store = await place.service()
    const draft = await drafted(store, { n: 3 })
    await drafted(store, { n: 4 })
    expect(await place.admin('erase', 'draft-task-3', '--reason', 'asked')).toMatchObject({
      lines: expect.arrayContaining(['Erased: task draft-task-3 and the 2 keys it had.']),
    })
    await expectNothing(place, store, 3)
    expect((await store.referrals.tasks(keyworker, at(100))).map(({ id }) => id)).toEqual(['draft-task-4'])
    expect(await store.turns.commit(turn(draft, { address: conversationOf(3), at: at(901) }))).toEqual({ is: 'stale' })
    expect(await place.admin('export', 'draft-task-3')).toMatchObject({
      is: 'refused',
      lines: [expect.stringMatching(/^It was erased on/)],
    })
    await store.close()
  })

  it('begun afresh in an erased conversation is not erased again, whatever learns of the erasure late', async () => {
    const place = await makePlace()
    const store = await place.service()
    const draft = await drafted(store, { n: 3 })
    expect(await place.admin('erase', draft.id, '--reason', 'asked')).toMatchObject({ is: 'done' })
    await stored(store, turn(undefined, { address: conversationOf(3), at: at(902), state: state(wordOf(7)) }))
    await store.close()
    const { lines } = await place.admin('erasures')
    const erasure = z.object({ keyIds: z.array(z.string()) }).parse(JSON.parse(lines[0] ?? ''))
    expect(erasure.keyIds).toHaveLength(2)
    // As an older key store would be: it has not heard of it, and carries it out anew.
    await meddle(place.keystore, { sql: 'DELETE FROM erasures', params: [] })
    const again = await place.service()
    const { conversation } = await again.turns.load(conversationOf(3), undefined, at(903))
    expect(JSON.stringify(conversation)).toContain(wordOf(7))
    await again.close()
  })

  it('is told from what was sent from there before: that stays, and the command names it', async () => {
    const place = await makePlace()
    const store = await place.service()
    const both = { address: conversationOf(1), source: 'professional' as const }
    const { id } = await drafted(store, { n: 3, ...both, since: await family(store, { n: 1, ...both }) })
    const { lines } = await place.admin('erase', id, '--reason', 'asked')
    expect(lines[1]).toBe(
      'Not erased, because it was sent and is a referral now: K7M-4P12. If it is theirs too, erase it by its reference.',
    )
    expect((await store.referrals.open(keyworker, 'referral-1', at(900)))?.referral.tellNames).toBe(wordOf(1))
    expect(await rows(place.database, `SELECT id FROM tasks WHERE id = 'draft-task-3'`)).toEqual([])
    await store.close()
  })

  it('everything of one person goes with one command, or nothing does', async () => {
    const place = await makePlace()
    const store = await place.service()
    await family(store, { n: 1 })
    await family(store, { n: 2 })
    const draft = await drafted(store, { n: 3 })
    const all = ['K7M-4P12', draft.id, 'draft-task-3'] as const
    expect(await place.admin('erase', ...all, 'case-9', '--reason', 'asked')).toEqual({
      is: 'refused',
      lines: [
        'Number 4 of them: Nothing has this reference or id. If it was erased, its reference went with it.',
        'Nothing was done with any of them.',
      ],
    })
    await expectWhole(place, store, 1)
    const both = z.tuple([Held, Held]).parse(await exported(place, 'case-1', draft.id))
    expect(both[1].tasks.map(({ id }) => id)).toEqual(['draft-task-3'])
    const { lines } = await place.admin('erase', ...all, '--reason', 'asked')
    expect(lines.slice(0, 2)).toEqual([
      'Erased: case case-1 and the 4 keys it had.',
      `Erased: conversation ${draft.id} and the 2 keys it had.`,
    ])
    for (const n of [1, 3]) await expectNothing(place, store, n)
    await expectWhole(place, store, 2)
    await store.close()
  })
})

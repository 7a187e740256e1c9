import { describe, expect, it } from 'vitest'
import type { CommandName } from '../../../src/referrals/life/command.ts'
import type { WishTask } from '../../../src/referrals/life/wish.ts'
import type { LifeTaken, Viewer } from '../../../src/referrals/ports.ts'
import type { Store } from '../../../src/store/makeStore.ts'
import { stored } from '../../store/contract/stored.ts'
import { withStore } from '../../store/contract/withStore.ts'
import type { Engine } from '../../store/place.ts'
import { keyCount, meddle, rows } from '../../store/raw.ts'
import { at, days, keyworker, referral, stranger, task, turn, web } from '../../store/samples.ts'
import { rules, saying } from '../house.ts'
import { withTwo } from './withTwo.ts'

const lead: Viewer = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' }
const pia: Viewer = { name: 'Pia Practitioner', role: 'practitioner', team: 'sample' }
const admin: Viewer = { name: 'Ada Admin', role: 'administrator', team: 'sample' }
const buyer: Viewer = { name: 'Col Commissioner', role: 'commissioner', team: 'sample' }

const sentOne = async (store: Store, n = 1, changes: Parameters<typeof referral>[1] = {}): Promise<void> => {
  const address = { ...web, conversation: `conversation-${n}` }
  await stored(store, turn(undefined, { address, referral: referral(n, changes), newKey: true }))
}

/** Takes steps that must all go through, and answers the rev after the last. */
const steps = async (store: Store, id: string, names: readonly CommandName[], seen = 0, by = lead): Promise<number> => {
  let rev = seen
  for (const name of names) {
    const taken = await store.lives.take(by, id, rev, saying[name], rules, at(60))
    if (taken.is !== 'moved') throw new Error(`${name} was ${taken.is}.`)
    rev = taken.life.rev
  }
  return rev
}

const wishTask = (
  command: WishTask['wish']['command'],
  by: 'family' | 'referrer' = 'family',
  id = 'wish-1',
): WishTask => ({
  ...task(id),
  wish: { reference: 'REF-1', by, command },
})

export const describeLives = (engine: Engine): void => {
  describe(`the life of referrals on ${engine.name}`, () => {
    it(
      'moves with its event and its tasks, and opens with everything that was said',
      withStore(engine, async ({ store, restart, place }) => {
        await sentOne(store)
        expect(await steps(store, 'referral-1', ['start-screening', 'not-accept'])).toBe(2)
        const [row] = await rows(place.database, 'SELECT status, rev, owner, holder, look_by FROM referrals')
        expect(row).toMatchObject({ status: 'not-accepted', rev: 2, owner: 'clinical-lead', holder: null })
        const again = await restart()
        const opened = await again.lives.open(pia, 'referral-1', at(90))
        expect(opened?.life).toMatchObject({
          ...{ state: 'not-accepted', rev: 2, refusal: { alternative: 'Home-Start Leeds' } },
        })
        expect(opened?.steps).toEqual([
          {
            ...{ rev: 1, at: at(60), kind: 'screening-started', actor: 'Lea Lead', from: 'new', to: 'screening' },
            given: saying['start-screening'],
          },
          {
            ...{ rev: 2, at: at(60), kind: 'not-accepted', actor: 'Lea Lead', from: 'screening', to: 'not-accepted' },
            given: saying['not-accept'],
          },
        ])
        const whole = await again.referrals.open(lead, 'referral-1', at(91))
        expect(whole?.status).toBe('not-accepted')
        expect(whole?.events.map(({ kind }) => kind)).toEqual([
          ...['sent', 'screening-started', 'not-accepted', 'task-made', 'life-opened', 'opened'],
        ])
        expect(whole?.tasks).toMatchObject([
          {
            what: 'tell-family-no',
            owner: 'clinical-lead',
            urgency: 'soon',
            done: false,
            detail: { reference: 'REF-1' },
          },
        ])
      }),
    )

    it(
      'makes what a person is to tell others in the commit of the step, for whom the family agreed to as it stands now',
      withStore(engine, async ({ store, place }) => {
        await sentOne(store, 1, { referral: { ...referral(1).referral, tell: ['health-visitor-or-midwife'] } })
        await sentOne(store, 2)
        for (const id of ['referral-1', 'referral-2']) await steps(store, id, ['start-screening', 'accept'])
        const made = await rows(place.database, 'SELECT referral_id, what FROM tasks ORDER BY referral_id, what')
        expect(made).toEqual([
          { referral_id: 'referral-1', what: 'tell-family-yes' },
          { referral_id: 'referral-1', what: 'tell-professionals-yes' },
          { referral_id: 'referral-2', what: 'tell-family-yes' },
        ])
      }),
    )

    it(
      'opens a task with the hold that lies on the family by then, whatever it asks for',
      withStore(engine, async ({ store }) => {
        const first = await stored(store, turn(undefined, { referral: referral(1), newKey: true }))
        await steps(store, 'referral-1', ['start-screening', 'accept'])
        const [tell] = await store.referrals.tasks(lead, at(61))
        expect(await store.referrals.task(lead, tell?.id ?? '', at(61))).toMatchObject({
          ...{ what: 'tell-family-yes', isHeld: false },
        })
        const adding = wishTask({ is: 'add', words: 'He hits me', lang: 'en' })
        const about = { reference: 'REF-1', heard: ['danger'] }
        const alert = { ...task('alert', { what: 'urgent-words' }), about }
        await stored(store, turn(first, { at: at(62), tasks: [adding, alert] }))
        expect(await store.referrals.task(lead, tell?.id ?? '', at(63))).toMatchObject({ isHeld: true })
      }),
    )

    it(
      'keeps what was said sealed: no word of it stands in the records, and its key takes it away',
      withStore(engine, async ({ store, restart, place }) => {
        await sentOne(store)
        await steps(store, 'referral-1', ['start-screening', 'not-accept'])
        const bytes = await place.recordBytes()
        for (const words of ['three years old', 'Home-Start']) expect(bytes.includes(Buffer.from(words))).toBe(false)
        // Control: what stands in clear is found.
        expect(bytes.includes(Buffer.from('screening-started'))).toBe(true)
        await meddle(place.keystore, { sql: `DELETE FROM keys WHERE id NOT LIKE 'index-%'`, params: [] })
        const again = await restart()
        await expect(again.lives.open(lead, 'referral-1', at(99))).rejects.toMatchObject({ code: 'keys/missing' })
      }),
    )

    it(
      'of two people deciding at once one wins, and the other is told who it was and when',
      withTwo(engine, async (store, other, place) => {
        await sentOne(store)
        const seen = await steps(store, 'referral-1', ['start-screening'])
        const keysBefore = await keyCount(place)
        const answers: readonly LifeTaken[] = await Promise.all([
          store.lives.take(lead, 'referral-1', seen, saying.accept, rules, at(61)),
          other.lives.take(pia, 'referral-1', seen, saying['not-accept'], rules, at(61)),
        ])
        expect(answers.map(({ is }) => is).toSorted()).toEqual(['moved', 'overtaken'])
        const isLead = answers[0]?.is === 'moved'
        const winner = isLead ? 'Lea Lead' : 'Pia Practitioner'
        const did = isLead ? 'accepted' : 'not-accepted'
        expect(answers.find(({ is }) => is === 'overtaken')).toMatchObject({ by: winner, did, at: at(61) })
        // Nothing of the loser's: neither an event, nor a task, nor a key.
        const decided = await rows(place.database, 'SELECT kind, actor FROM events WHERE life_rev = 2')
        expect(decided).toEqual([{ kind: did, actor: winner }])
        expect(await keyCount(place)).toBe(keysBefore + 1)
        expect(await rows(place.database, 'SELECT id FROM tasks')).toHaveLength(1)
      }),
    )

    it(
      'told late, one who decides on what they saw an hour ago learns what came first',
      withStore(engine, async ({ store }) => {
        await sentOne(store)
        const seen = await steps(store, 'referral-1', ['start-screening'])
        await steps(store, 'referral-1', ['accept', 'to-waiting-list'], seen)
        expect(await store.lives.take(pia, 'referral-1', seen, saying['not-accept'], rules, at(120))).toMatchObject({
          ...{ is: 'overtaken', by: 'Lea Lead', did: 'accepted', at: at(60), life: { state: 'waiting', rev: 3 } },
        })
        // A number nobody can have seen.
        expect(await store.lives.take(pia, 'referral-1', 99, saying.allocate, rules, at(120))).toEqual({
          is: 'not-there',
        })
      }),
    )

    it(
      'of a crowd deciding at once one wins, none is lost and none is twice',
      withTwo(engine, async (store, other, place) => {
        await sentOne(store)
        const all = await Promise.all(
          Array.from({ length: 40 }, (_, n) =>
            (n % 2 ? store : other).lives.take(lead, 'referral-1', 0, saying['start-screening'], rules, at(n)),
          ),
        )
        expect(all.filter(({ is }) => is === 'moved')).toHaveLength(1)
        expect(all.filter(({ is }) => is === 'overtaken')).toHaveLength(39)
        expect(await rows(place.database, 'SELECT no FROM events WHERE life_rev IS NOT NULL')).toHaveLength(1)
      }),
    )

    it(
      'of a crowd taking a step that leaves it where it is one wins too: nothing is counted twice',
      withTwo(engine, async (store, other) => {
        await sentOne(store)
        const seen = await steps(store, 'referral-1', ['start-screening', 'accept', 'allocate', 'start-contact'])
        const all = await Promise.all(
          Array.from({ length: 20 }, (_, n) =>
            (n % 2 ? store : other).lives.take(pia, 'referral-1', seen, saying['record-attempt'], rules, at(61)),
          ),
        )
        expect(all.map(({ is }) => is).toSorted()).toEqual(['moved', ...Array.from({ length: 19 }, () => 'overtaken')])
        expect((await store.lives.open(lead, 'referral-1', at(62)))?.life.attempts).toBe(1)
      }),
    )

    it(
      'answers another team, and a role that may open none, as if it did not exist; and refuses others in words',
      withStore(engine, async ({ store, place }) => {
        await sentOne(store)
        const before = await rows(place.database, 'SELECT no FROM events')
        for (const viewer of [stranger, { ...lead, team: 'other-team' }, buyer]) {
          expect(await store.lives.open(viewer, 'referral-1', at(60))).toBeUndefined()
          for (const seen of [0, 7])
            expect(
              await store.lives.take(viewer, 'referral-1', seen, saying['start-screening'], rules, at(60)),
            ).toEqual(
              await store.lives.take(viewer, 'no-such-referral', seen, saying['start-screening'], rules, at(60)),
            )
        }
        const refused = await store.lives.take(keyworker, 'referral-1', 0, saying['start-screening'], rules, at(60))
        expect(refused).toEqual({
          ...{ is: 'refused', code: 'role', why: 'Your role does not do this. Please ask your clinical lead.' },
        })
        expect(await store.lives.take(lead, 'referral-1', 0, saying.accept, rules, at(60))).toMatchObject({
          code: 'not-from-here',
        })
        expect(await rows(place.database, 'SELECT no FROM events')).toEqual(before)
        expect(await rows(place.database, 'SELECT status, rev FROM referrals')).toEqual([{ status: 'new', rev: 0 }])
      }),
    )

    it(
      'shows the steps without reasons to a role that does not read the story',
      withStore(engine, async ({ store }) => {
        await sentOne(store)
        await steps(store, 'referral-1', ['start-screening', 'not-accept'])
        const seen = JSON.stringify(await store.lives.open(admin, 'referral-1', at(90)))
        expect(seen).toContain('not-accepted')
        expect(seen).not.toMatch(/three years|Home-Start/)
      }),
    )

    it(
      'leaves nothing of a step when something in the middle of its commit fails',
      withStore(engine, async ({ store, place }) => {
        await sentOne(store)
        const seen = await steps(store, 'referral-1', ['start-screening'])
        // The number of the next step is taken, behind the store's back: the database itself says no.
        await meddle(place.database, {
          sql: `INSERT INTO events (referral_id, team, at, kind, actor, life_rev) VALUES (?, ?, ?, ?, ?, ?)`,
          params: ['referral-1', 'sample', at(60), 'forged', 'nobody', 2],
        })
        await expect(store.lives.take(lead, 'referral-1', seen, saying.accept, rules, at(61))).rejects.toMatchObject({
          code: 'store/broken',
        })
        expect(await rows(place.database, 'SELECT status, rev FROM referrals')).toEqual([
          { status: 'screening', rev: 1 },
        ])
        expect(await rows(place.database, 'SELECT id FROM tasks')).toEqual([])
      }),
    )

    it(
      'waits by the day it was sent, whatever was ticked, until a person moves it with a reason',
      withStore(engine, async ({ store }) => {
        const way = ['start-screening', 'accept', 'to-waiting-list'] as const
        for (const n of [3, 1, 2]) {
          // The more was ticked, the later it was sent.
          const factors = Array.from({ length: n * 3 }, (_, f) => ({ factor: `f${f}`, by: 'professional' as const }))
          await sentOne(store, n, { referral: { ...referral(n).referral, factors } })
          await steps(store, `referral-${n}`, way)
        }
        await sentOne(store, 4)
        const order = async () => (await store.lives.waiting(lead, at(70))).map(({ reference }) => reference)
        expect(await order()).toEqual(['REF-1', 'REF-2', 'REF-3'])
        await steps(store, 'referral-3', ['move-in-list'], 3)
        expect(await order()).toEqual(['REF-3', 'REF-1', 'REF-2'])
        expect(await store.lives.waiting(stranger, at(70))).toEqual([])
        expect(await store.lives.waiting(buyer, at(70))).toEqual([])
      }),
    )

    it(
      'makes a follow-up due on its day, once, however many look',
      withTwo(engine, async (store, other) => {
        await sentOne(store)
        await steps(store, 'referral-1', ['start-screening', 'close'])
        const unread = (id: string) => expect.fail(id)
        const sweep = (day: number) =>
          Promise.all(
            [store, other].map((one) => one.lives.fallDue(new Map([['sample', rules]]), at(days(day)), unread)),
          )
        expect(await sweep(180)).toEqual([0, 0])
        expect((await sweep(181)).toSorted()).toEqual([0, 1])
        expect(await sweep(182)).toEqual([0, 0])
        const opened = await store.referrals.open(lead, 'referral-1', at(days(182)))
        expect(opened?.status).toBe('follow-up-due')
        expect(opened?.tasks).toHaveLength(1)
      }),
    )
  })

  describe(`a wish about something sent, on ${engine.name}`, () => {
    it(
      'to take it back closes it with the turn that said so, tied to its task',
      withStore(engine, async ({ store, place }) => {
        const first = await stored(store, turn(undefined, { referral: referral(1), newKey: true }))
        const wishing = turn(first, { at: at(30), tasks: [wishTask({ is: 'withdraw' })] })
        await stored(store, wishing)
        const opened = await store.lives.open(lead, 'referral-1', at(60))
        expect(opened?.life).toMatchObject({
          ...{ state: 'closed', rev: 1, closing: { reason: 'withdrawn-by-family', step: 'out' } },
        })
        expect(opened?.steps).toMatchObject([{ at: at(30), kind: 'withdrawn', actor: 'family', from: 'new' }])
        const whole = await store.referrals.open(lead, 'referral-1', at(61))
        expect(whole?.tasks).toMatchObject([{ id: 'wish-1', referralId: 'referral-1' }])
        // The very same message again changes nothing.
        expect(await store.turns.commit(wishing)).toMatchObject({ is: 'seen' })
        expect(await rows(place.database, 'SELECT no FROM events WHERE life_rev IS NOT NULL')).toHaveLength(1)
      }),
    )

    it(
      'adds words that are sealed with the case, and whoever decides on what they saw before is told',
      withStore(engine, async ({ store, place }) => {
        const first = await stored(store, turn(undefined, { referral: referral(1), newKey: true }))
        const seen = await steps(store, 'referral-1', ['start-screening'])
        const command = { is: 'add', words: 'Przeprowadzka do babci', lang: 'pl' } as const
        await stored(store, turn(first, { at: at(62), tasks: [wishTask(command, 'referrer')] }))
        expect((await place.recordBytes()).includes(Buffer.from('babci'))).toBe(false)
        expect(await store.lives.take(lead, 'referral-1', seen, saying.accept, rules, at(63))).toMatchObject({
          ...{ is: 'overtaken', by: 'professional', did: 'words-added', at: at(62) },
        })
        // They look again, and the words have to be read first.
        expect(await store.lives.take(lead, 'referral-1', seen + 1, saying.accept, rules, at(64))).toMatchObject({
          code: 'unread',
        })
        expect((await store.lives.open(lead, 'referral-1', at(65)))?.steps.at(-1)?.given).toEqual(command)
      }),
    )

    it(
      'taken back once more, from there or elsewhere, makes no second task; adding to it still makes one',
      withStore(engine, async ({ store, place }) => {
        const first = await stored(store, turn(undefined, { referral: referral(1), newKey: true }))
        const second = await stored(store, turn(first, { tasks: [wishTask({ is: 'withdraw' })] }))
        const third = await stored(store, turn(second, { tasks: [wishTask({ is: 'withdraw' }, 'family', 'wish-2')] }))
        const elsewhere = { ...web, conversation: 'elsewhere' }
        await stored(
          store,
          turn(undefined, { address: elsewhere, tasks: [wishTask({ is: 'withdraw' }, 'family', 'wish-3')] }),
        )
        const added = { is: 'add', words: 'We moved', lang: 'en' } as const
        await stored(store, turn(third, { tasks: [wishTask(added, 'family', 'wish-4')] }))
        expect(await rows(place.database, 'SELECT id FROM tasks ORDER BY id')).toEqual([
          { id: 'wish-1' },
          { id: 'wish-4' },
        ])
      }),
    )

    it(
      'reaches a person also when it is closed already, or not there, or another team’s',
      withStore(engine, async ({ store, place }) => {
        let conversation = await stored(store, turn(undefined, { referral: referral(1), newKey: true }))
        await steps(store, 'referral-1', ['start-screening', 'close'])
        conversation = await stored(store, turn(conversation, { tasks: [wishTask({ is: 'withdraw' })] }))
        const gone = { ...wishTask({ is: 'withdraw' }, 'family', 'wish-2'), wish: { reference: 'REF-9', by: 'family' } }
        conversation = await stored(store, turn(conversation, { tasks: [gone] }))
        await stored(
          store,
          turn(conversation, { team: 'other-team', tasks: [wishTask({ is: 'withdraw' }, 'family', 'w3')] }),
        )
        expect(await rows(place.database, 'SELECT id, team, referral_id FROM tasks ORDER BY made_at, id')).toEqual([
          { id: 'w3', team: 'other-team', referral_id: null },
          { id: 'wish-1', team: 'sample', referral_id: 'referral-1' },
          { id: 'wish-2', team: 'sample', referral_id: null },
        ])
        expect(await rows(place.database, 'SELECT kind FROM events WHERE life_rev IS NOT NULL ORDER BY no')).toEqual([
          { kind: 'screening-started' },
          { kind: 'closed' },
        ])
      }),
    )

    it(
      'about a closed one, in a turn that also begins anew, is stored once, and the case opens for ever after',
      withStore(engine, async ({ store }) => {
        const first = await stored(store, turn(undefined, { referral: referral(1), newKey: true }))
        await steps(store, 'referral-1', ['start-screening', 'close'])
        await stored(store, turn(first, { at: at(61), newKey: true, tasks: [wishTask({ is: 'withdraw' })] }))
        await store.turns.expire(at(62))
        expect(await store.referrals.open(lead, 'referral-1', at(63))).toMatchObject({
          ...{ reference: 'REF-1', tasks: [{ what: 'person-asked', detail: { words: 'please call me' } }] },
        })
      }),
    )

    it(
      'that races with a decision is stored after it, never instead of it',
      withTwo(engine, async (store, other) => {
        const first = await stored(store, turn(undefined, { referral: referral(1), newKey: true }))
        const wishing = turn(first, { at: at(61), tasks: [wishTask({ is: 'withdraw' })] })
        const [taken, committed] = await Promise.all([
          other.lives.take(lead, 'referral-1', 0, saying['start-screening'], rules, at(61)),
          store.turns.commit(wishing),
        ])
        // As the conversation does with a stale turn.
        if (committed.is === 'stale') await stored(store, wishing)
        const opened = await store.lives.open(lead, 'referral-1', at(62))
        expect(opened?.life.state).toBe('closed')
        expect(opened?.steps.map(({ kind }) => kind)).toEqual(
          taken.is === 'moved' ? ['screening-started', 'withdrawn'] : ['withdrawn'],
        )
      }),
    )
  })
}

import { expect, it } from 'vitest'
import type { Driver, Statement } from '../../src/store/driver.ts'
import { erasureStatements } from '../../src/store/keys/erasureStatements.ts'
import { heldOn } from '../../src/store/keys/heldOn.ts'
import { makeStore, type Store } from '../../src/store/makeStore.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { stored } from '../store/contract/stored.ts'
import { makeChance, master, patience } from '../store/place.ts'
import { meddle, rows } from '../store/raw.ts'
import { at, days, keyworker, reply, state, task, text, turn } from '../store/samples.ts'
import type { AdminPlace } from './adminPlace.ts'
import { conversationOf, drafted, family, sent, wordOf } from './families.ts'
import { onBoth } from './onBoth.ts'
import { expectNothing, expectWhole } from './whole.ts'

const chance = makeChance('late')

/** A store in whose commits of one kind something else happens first, once: the moment between looking and writing. */
const interrupted = (place: AdminPlace, marks: string, meanwhile: () => Promise<unknown>): Promise<Store> => {
  const driver = openDriver(place.database, patience)
  let isDone = false
  const commit: Driver['commit'] = async (statements: readonly Statement[]) => {
    if (!isDone && statements.some(({ sql }) => sql.includes(marks))) {
      isDone = true
      await meanwhile()
    }
    return driver.commit(statements)
  }
  return makeStore({
    driver: { ...driver, commit },
    keyStore: openDriver(place.keystore, patience),
    masterKeys: [master('m1')],
    randomBytes: chance,
  })
}
/** A store whose erasures miss so many times, as when somebody is quicker each time. */
const overtaken = (place: AdminPlace, times: number): Promise<Store> => {
  const driver = openDriver(place.database, patience)
  let left = times
  return makeStore({
    driver: {
      ...driver,
      commit: async (statements) => {
        const isErasure = statements.some(({ sql }) => sql.startsWith('UPDATE erasures SET reason'))
        if (!isErasure || left === 0) return driver.commit(statements)
        left -= 1
        return { ok: false, missed: 0 }
      },
    },
    keyStore: openDriver(place.keystore, patience),
    masterKeys: [master('m1')],
    randomBytes: chance,
  })
}
const keysOf = (place: AdminPlace, table: string, id: string) =>
  rows(place.database, `SELECT key_id FROM ${table} WHERE id = ?`, id)
const erase = (place: AdminPlace, which: string) => place.admin('erase', which, '--reason', 'asked')

onBoth('an erasure while the service is writing', (makePlace) => {
  it('what is being said about a case elsewhere is not kept when the case is erased in that moment', async () => {
    const place = await makePlace()
    const quiet = await place.service()
    await family(quiet, { n: 1 })
    const address = { channel: 'msteams' as const, conversation: 'elsewhere' }
    const store = await interrupted(place, 'INSERT INTO turns', () => erase(place, 'case-1'))
    const saying = turn(undefined, { address, at: at(80), inbound: text('x-1', wordOf(1)), about: 'K7M-4P12' })
    expect(await store.turns.commit(saying)).toEqual({ is: 'stale' })
    expect(await rows(place.database, 'SELECT no FROM turns WHERE at = ?', at(80))).toEqual([])
    await expectNothing(place, quiet, 1)
    await store.close()
    await quiet.close()
  })

  it('what was said while the erasure looked for what is held goes with it, and the task it made', async () => {
    const place = await makePlace()
    const service = await place.service()
    const last = await family(service, { n: 1 })
    const draft = await drafted(service, { n: 3 })
    await family(service, { n: 2 })
    for (const [n, which, since] of [[1, 'case-1', last] as const, [3, draft.id, draft] as const]) {
      const meanwhile = () =>
        stored(
          service,
          turn(since, {
            ...{ address: conversationOf(n), at: at(90 + n), inbound: text(`${n}-late`, wordOf(n)) },
            ...{ replies: [reply(wordOf(n))], state: { ...state(), drafts: {} }, expiresAt: at(days(28)) },
            tasks: [task(`task-${n}-late`, { detail: { words: wordOf(n) } })],
          }),
        )
      const admin = await interrupted(place, `'erased'`, meanwhile)
      expect(await admin.cases.erase(which, 'asked', at(100))).toMatchObject({ is: 'done' })
      await admin.close()
      await expectNothing(place, service, n)
    }
    await expectWhole(place, service, 2)
    await service.close()
  })

  it('a draft that is sent in that moment is a referral that stays whole, whatever is replayed, until it is erased by name', async () => {
    const place = await makePlace()
    for (const [n, asTask] of [[3, false] as const, [4, true] as const]) {
      const service = await place.service()
      const draft = await drafted(service, { n })
      const which = asTask ? `draft-task-${n}` : draft.id
      const admin = await interrupted(place, 'UPDATE cases SET team = team', () => sent(service, draft, { n }))
      expect(await admin.cases.erase(which, 'asked', at(n * 10 + 2))).toMatchObject({
        is: 'done',
        sent: [`K7M-4P${n}2`],
      })
      await admin.close()
      await service.close()
      // As databases that have not heard of it: the list names the key.
      for (const database of [place.database, place.keystore])
        await meddle(database, { sql: 'DELETE FROM erasures', params: [] })
      const again = await place.service()
      const opened = await again.referrals.open(keyworker, `referral-${n}`, at(900))
      expect(opened?.referral.tellNames).toBe(wordOf(n))
      const [task] = opened?.tasks.filter(({ id }) => id === `draft-task-${n}`) ?? []
      const told = { detail: { words: wordOf(n) } }
      expect(await again.referrals.task(keyworker, task?.id ?? '', at(900))).toMatchObject(told)
      // Said and answered twice while it was a draft, and said twice since; and the way back is still there.
      const history = JSON.stringify(await again.turns.history(conversationOf(n), 0, at(900)))
      expect(history.split(wordOf(n))).toHaveLength(1 + 6)
      const way = `SELECT case_id FROM ways_back WHERE case_id = 'case-${n}'`
      expect(await rows(place.database, way)).toHaveLength(1)
      expect(await erase(place, `K7M-4P${n}2`)).toMatchObject({ is: 'done' })
      await expectNothing(place, again, n)
      await again.close()
    }
  })

  it('a draft that is sent between one look and the next has no key of its case found, and keeps the task it made', async () => {
    const place = await makePlace()
    const service = await place.service()
    const draft = await drafted(service, { n: 3 })
    const driver = openDriver(place.database, patience)
    let isSent = false
    const query: Driver['query'] = async (sql, params) => {
      if (!isSent && sql.startsWith('SELECT key_id AS found FROM tasks WHERE id IN')) {
        isSent = true
        await sent(service, draft, { n: 3 })
      }
      return driver.query(sql, params)
    }
    const held = await heldOn({ ...driver, query }, draft.id, at(100))
    expect(held.taskIds).toEqual(['draft-task-3'])
    const [ofCase] = await keysOf(place, 'cases', 'case-3')
    const [ofTask] = await keysOf(place, 'tasks', 'draft-task-3')
    expect(held.keyIds).not.toContain(ofCase?.['key_id'])
    expect(held.keyIds).not.toContain(ofTask?.['key_id'])
    const erasure = { caseId: draft.id, keyIds: held.keyIds, erasedAt: at(100), reason: 'asked' } as const
    expect(await driver.commit(erasureStatements(erasure, held))).toEqual({ ok: true })
    await driver.close()
    await expectWhole(place, service, 3)
    await service.close()
  })

  it('one that was overtaken is done again, whole; and one that always is ends, listed, for the next start to go on', async () => {
    const place = await makePlace()
    const service = await place.service()
    await family(service, { n: 1 })
    await family(service, { n: 2 })
    const once = await overtaken(place, 1)
    expect(await once.cases.erase('case-1', 'asked', at(100))).toMatchObject({ is: 'done' })
    await once.close()
    await expectNothing(place, service, 1)
    const always = await overtaken(place, Number.POSITIVE_INFINITY)
    await expect(always.cases.erase('case-2', 'asked', at(101))).rejects.toMatchObject({ code: 'store/conflict' })
    expect((await always.cases.erasures()).entries).toContainEqual(expect.objectContaining({ caseId: 'case-2' }))
    await always.close()
    await expectWhole(place, service, 2)
    await service.close()
    const again = await place.service()
    await expectNothing(place, again, 2)
    await again.close()
  })

  it('the running service takes out a row that came late, and forgets the keys before their minute is over', async () => {
    const place = await makePlace()
    const service = await place.service()
    await family(service, { n: 1 })
    await family(service, { n: 2 })
    await expectWhole(place, service, 1)
    const address = { channel: 'msteams' as const, conversation: 'elsewhere' }
    const first = await stored(service, turn(undefined, { address, at: at(79), inbound: text('x-0', 'good morning') }))
    await stored(service, turn(first, { address, at: at(80), inbound: text('x-1', wordOf(1)), about: 'K7M-4P12' }))
    const said = await rows(place.database, 'SELECT conversation_id, no, sealed FROM turns WHERE at = ?', at(80))
    const [lateKey] = await keysOf(place, 'tasks', 'task-2')
    const history = async () => JSON.stringify(await service.turns.history(address, 0, at(80)))
    expect(await history()).toContain(wordOf(1))
    expect(await erase(place, 'case-1')).toMatchObject({ is: 'done' })
    expect(await history()).not.toContain(wordOf(1))

    // As a commit under way would have left it: a row of the case, and words under its key.
    const late = { sql: `UPDATE tasks SET case_id = 'case-1' WHERE id = 'task-2'`, params: [] }
    const words = said.map(({ conversation_id, no, sealed }) => ({
      sql: 'UPDATE turns SET sealed = ? WHERE conversation_id = ? AND no = ?',
      params: [sealed instanceof Uint8Array ? sealed : '', String(conversation_id), Number(no)],
    }))
    await meddle(place.database, ...words)
    expect(await history()).toContain(wordOf(1))
    expect(await service.cases.eraseLate(at(101))).toBe(0)
    expect(await history()).not.toContain(wordOf(1))
    expect(await history()).toContain('good morning')
    await meddle(place.database, late)
    expect(await service.cases.eraseLate(at(101))).toBe(1)
    expect(await rows(place.database, `SELECT id FROM tasks WHERE id = 'task-2'`)).toEqual([])
    expect(await rows(place.keystore, 'SELECT id FROM keys WHERE id = ?', String(lateKey?.['key_id']))).toEqual([])
    expect(await service.cases.eraseLate(at(101))).toBe(0)
    await service.close()
  })
})

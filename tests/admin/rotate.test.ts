import { afterAll, expect, it } from 'vitest'
import type { Driver } from '../../src/store/driver.ts'
import { rotateKeys } from '../../src/store/keys/rotateKeys.ts'
import { openDriver } from '../../src/store/openDriver.ts'
import { makeMasterKeys } from '../../src/store/sealing/makeMasterKeys.ts'
import { stored } from '../store/contract/stored.ts'
import { makeChance, master, patience } from '../store/place.ts'
import { rows } from '../store/raw.ts'
import { at, turn } from '../store/samples.ts'
import { type AdminPlace, adminPlace, keysText } from './adminPlace.ts'
import { family } from './families.ts'
import { expectWhole } from './whole.ts'

const places: AdminPlace[] = []
afterAll(() => places.forEach((place) => void place.remove()))
const fresh = (): AdminPlace => {
  const place = adminPlace()
  places.push(place)
  return place
}
const both = { ATTUNE_KEYS: keysText(['m2', 'm1']) }
const wrappedBy = async (place: AdminPlace): Promise<readonly unknown[]> =>
  (await rows(place.keystore, 'SELECT DISTINCT master_id FROM keys ORDER BY master_id')).map(
    ({ master_id }) => master_id,
  )

it('wraps every key anew while the service runs, look-ups still lead to the case, and the old master may go', async () => {
  const place = fresh()
  await (await place.service()).close()
  const running = await place.service(['m2', 'm1'])
  await family(await place.service(), { n: 1 })
  const hashes = await rows(place.database, 'SELECT hash FROM lookups')
  expect(await wrappedBy(place)).toEqual(['m1'])

  // A service with both masters goes on meanwhile, and what it reads and writes is whole before, during and after.
  const rotating = place.adminWith(both, 'keys', 'rotate')
  const meanwhile = family(running, { n: 2 })
  expect(await rotating).toMatchObject({
    is: 'done',
    lines: [
      expect.stringMatching(/^\d+ keys were wrapped anew with m2/),
      expect.stringContaining('m1 may be taken out'),
      expect.anything(),
    ],
  })
  await meanwhile
  expect(await wrappedBy(place)).toEqual(['m2'])
  await expectWhole(place, running, 1)
  await expectWhole(place, running, 2)
  await running.close()

  const alone = await place.service(['m2'])
  await expectWhole(place, alone, 1)
  await expectWhole(place, alone, 2)
  expect(await rows(place.database, 'SELECT hash FROM lookups WHERE case_id = ?', 'case-1')).toEqual(hashes)
  await alone.close()
  await expect(place.service(['m1'])).rejects.toMatchObject({ code: 'keys/unknown-master' })
  expect(await place.adminWith({ ATTUNE_KEYS: keysText(['m2']) }, 'keys', 'rotate')).toMatchObject({
    is: 'done',
    lines: [expect.stringMatching(/^0 keys were wrapped anew/)],
  })
})

it('goes on where it was stopped: no key is lost, whichever master has it meanwhile', async () => {
  const place = fresh()
  const store = await place.service()
  for (let n = 0; n < 40; n += 1)
    await stored(store, turn(undefined, { address: { channel: 'sms', conversation: `c-${n}` } }))
  await store.close()
  const driver = openDriver(place.keystore, patience)
  // 1,300 keys more, so that there are batches to stop between.
  const made = Array.from({ length: 1_300 }, (_, n) => `extra-${n}`)
  const index = await driver.query(`SELECT master_id, wrapped FROM keys LIMIT 1`, [])
  expect(index).toHaveLength(1)
  const old = makeMasterKeys([master('m1')], makeChance('old'))
  await driver.commit(
    made.map((id) => {
      const { masterId, wrapped } = old.wrap(id, makeChance(id)(32))
      return { sql: 'INSERT INTO keys VALUES (?, ?, ?, ?)', params: [id, masterId, wrapped, at(0)] }
    }),
  )
  let commits = 0
  const stopping: Driver = {
    ...driver,
    commit: (statements) => {
      commits += 1
      return commits === 2 ? Promise.reject(new Error('power cut')) : driver.commit(statements)
    },
  }
  const masters = [master('m2'), master('m1')]
  await expect(rotateKeys(stopping, masters, makeChance('a'))).rejects.toThrow('power cut')
  expect(await wrappedBy(place)).toEqual(['m1', 'm2'])
  const half = await place.service(['m2', 'm1'])
  expect(await half.turns.load({ channel: 'sms', conversation: 'c-7' }, undefined, at(2))).toHaveProperty(
    'conversation',
  )
  await half.close()

  expect(await rotateKeys(driver, masters, makeChance('b'))).toEqual({
    is: 'done',
    newest: 'm2',
    rewrapped: 841,
    kept: 500,
  })
  const now = makeMasterKeys([master('m2')], makeChance('new'))
  for (const id of made) {
    const [row] = await driver.query('SELECT master_id, wrapped FROM keys WHERE id = ?', [id])
    const wrapped = row?.['wrapped'] instanceof Uint8Array ? row['wrapped'] : Buffer.of()
    expect(Buffer.compare(now.unwrap(id, { masterId: 'm2', wrapped }), makeChance(id)(32))).toBe(0)
  }
  await driver.close()
})

it('never brings an erased key back, although it was read before it was erased', async () => {
  const place = fresh()
  const store = await place.service()
  await family(store, { n: 1 })
  await store.close()
  const driver = openDriver(place.keystore, patience)
  const late: Driver = {
    ...driver,
    commit: async (statements) => {
      await driver.commit([{ sql: `DELETE FROM keys WHERE id NOT LIKE 'index-%'`, params: [] }])
      return driver.commit(statements)
    },
  }
  expect(await rotateKeys(late, [master('m2'), master('m1')], makeChance('c'))).toMatchObject({ is: 'done' })
  expect(await rows(place.keystore, 'SELECT id FROM keys')).toEqual([{ id: 'index-1' }])
  await driver.close()
})

it('refuses without the old master, naming it, and without any key of the operator’s', async () => {
  const place = fresh()
  await (await place.service()).close()
  expect(await place.adminWith({ ATTUNE_KEYS: keysText(['m2']) }, 'keys', 'rotate')).toEqual({
    is: 'refused',
    lines: ['Keys are wrapped by m1, not in ATTUNE_KEYS. Add it behind the new one. Nothing was changed.'],
  })
  expect(await place.adminWith({ ATTUNE_KEYS: '' }, 'keys', 'rotate')).toMatchObject({
    is: 'refused',
    lines: [expect.stringContaining('ATTUNE_KEYS is not set'), expect.stringContaining('demo:KEY')],
  })
})

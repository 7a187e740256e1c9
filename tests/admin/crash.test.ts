import { readdirSync } from 'node:fs'
import { afterAll, expect, it, vi } from 'vitest'
import { type AdminPlace, adminPlace } from './adminPlace.ts'
import { family } from './families.ts'
import { expectWhole } from './whole.ts'

/** Stops the work on files before its n-th step, as a power cut would: nothing after it happens either. */
const power = vi.hoisted(() => ({ steps: 0, cutAt: Number.POSITIVE_INFINITY }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const step =
    <A extends readonly unknown[], R>(work: (...args: A) => R) =>
    (...args: A): R => {
      power.steps += 1
      if (power.steps > power.cutAt) throw new Error('The power is gone.')
      return work(...args)
    }
  return { ...fs, linkSync: step(fs.linkSync), renameSync: step(fs.renameSync), rmSync: step(fs.rmSync) }
})
const cut = async (at: number, work: () => Promise<unknown>): Promise<void> => {
  Object.assign(power, { steps: 0, cutAt: at })
  await work()
  Object.assign(power, { cutAt: Number.POSITIVE_INFINITY })
}

const places: AdminPlace[] = []
afterAll(() => places.forEach((place) => void place.remove()))

const ready = async (): Promise<AdminPlace> => {
  const place = adminPlace()
  places.push(place)
  const store = await place.service()
  await family(store, { n: 1 })
  expect(await place.admin('backup', place.path('data'))).toMatchObject({ is: 'done' })
  expect(await place.admin('backup-keys', place.path('keys-copy'))).toMatchObject({ is: 'done' })
  await family(store, { n: 2 })
  await store.close()
  return place
}
const restore = (place: AdminPlace) =>
  place.admin('restore', '--data', place.path('data'), '--keys', place.path('keys-copy'))
const tidy = ['attune.db', 'attune.db.before-restore', 'data', 'keys', 'keys-copy']

it('a restore that is stopped at any step never leaves no database: it starts as before, or says how to go on, and goes on', async () => {
  const whole = await ready()
  await cut(Number.POSITIVE_INFINITY, () => restore(whole))
  const all = power.steps
  expect(all).toBeGreaterThan(8)
  expect(readdirSync(whole.folder).toSorted()).toEqual(tidy)

  const after: string[] = []
  for (let at = 0; at < all; at += 1) {
    const place = await ready()
    await cut(at, () => restore(place))
    expect(readdirSync(place.folder)).toContain('attune.db')
    expect(readdirSync(place.path('keys'))).toContain('attune.keys.db')
    const store = await place.service().catch((fault: unknown) => {
      expect(fault).toMatchObject({ code: 'store/unfinished-restore', message: expect.stringContaining('again') })
    })
    if (store) {
      for (const n of readdirSync(place.folder).includes('attune.db.before-restore') ? [1] : [1, 2])
        await expectWhole(place, store, n)
      await store.close()
    }
    after.push(store ? 'starts' : 'says')
    if (!store) {
      for (const argv of [
        ['backup', place.path('half')],
        ['backup-keys', place.path('half-keys')],
        ['keys', 'rotate'],
      ])
        expect(await place.admin(...argv)).toMatchObject({
          is: 'refused',
          lines: [expect.stringMatching(/^store\/unfinished-restore.*same restore command again/)],
        })
      expect(await restore(place)).toMatchObject({
        is: 'done',
        lines: [expect.stringMatching(/^A restore that/), ...Array(3).fill(expect.anything())],
      })
      expect(readdirSync(place.folder).toSorted()).toEqual(tidy)
      const again = await place.service()
      await expectWhole(place, again, 1)
      await again.close()
    }
  }
  // Before anything is put in place; while it is.
  expect(after.join(' ')).toMatch(/^(starts )+(says ?){4,}$/)
}, 60_000)

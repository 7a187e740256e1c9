import { describe, expect, it } from 'vitest'
import type { Who } from '../../../src/ledger/tasks/task.ts'
import { rows } from '../../store/raw.ts'
import { liveHouse } from './liveHouse.ts'
import { makeWalker, tokenIn } from './walker.ts'

const signedIn = async () => {
  const house = await liveHouse()
  const walker = makeWalker()
  const inbox = await walker.signIn(house.url, house.hospital.issuer, { login: 'ada' })
  const isIn = async (who = walker): Promise<boolean> =>
    (await who.get(`${house.url}/inbox`)).url === `${house.url}/inbox`
  /** Another browser with a copy of the cookie as it is now. */
  const thief = () => {
    const other = makeWalker()
    for (const [name, value] of walker.jarOf(house.url)) other.jarOf(house.url).set(name, value)
    return other
  }
  return { ...house, walker, inbox, isIn, thief }
}

describe('a live session', () => {
  it('idles out after half an hour without a page; a page renews it', async () => {
    const { isIn, wait } = await signedIn()
    wait(29)
    expect(await isIn()).toBe(true)
    wait(29)
    expect(await isIn()).toBe(true)
    wait(31)
    expect(await isIn()).toBe(false)
  })

  it('ends twelve hours after signing in, however busy', async () => {
    const { isIn, wait } = await signedIn()
    for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
      wait(20)
      expect(await isIn()).toBe(true)
    }
    wait(21)
    expect(await isIn()).toBe(false)
  })

  it('that was signed out of is over for every copy of its cookie, and both ends are events', async () => {
    const { url, walker, inbox, isIn, thief, database } = await signedIn()
    const copy = thief()
    expect(await isIn(copy)).toBe(true)
    await walker.once(`${url}/inbox/sign-out`, { token: tokenIn(inbox.html) })
    expect(await isIn(copy)).toBe(false)
    expect(await isIn()).toBe(false)
    const came = await rows(database, `SELECT kind, team, actor FROM events WHERE kind LIKE 'signed%' ORDER BY no`)
    expect(came).toEqual([
      { kind: 'signed-in', team: 'sample', actor: 'Ada Lead' },
      { kind: 'signed-out', team: 'sample', actor: 'Ada Lead' },
    ])
  })

  it('gives each command as the very person who signed in, whoever else has their name', async () => {
    const given: Who[] = []
    const command = async (who: Who) => {
      given.push(who)
      return { is: 'changed' } as const
    }
    const { url, hospital, accounts, store, now } = await liveHouse({ tasks: { command } })
    accounts.hospital = { ...accounts.hospital, twin: { name: 'Ada Lead', roles: ['attune-lead'] } }
    for (const login of ['ada', 'twin']) {
      const walker = makeWalker()
      const { html } = await walker.signIn(url, hospital.issuer, { login })
      expect((await walker.once(`${url}/inbox/tasks/task-1/done`, { token: tokenIn(html) })).status).toBe(303)
    }
    // Whoever came last is first.
    const [twin, ada] = await store.staff.list('sample', now())
    const asked = { name: 'Ada Lead', role: 'clinical-lead', team: 'sample' }
    expect(given.toSorted((one) => (one.id === ada?.id ? -1 : 1))).toEqual(
      [ada, twin].map((who) => ({ ...asked, id: who?.id })),
    )
    expect(twin?.id).not.toBe(ada?.id)
  })

  it('signs out only by its own form', async () => {
    const { url, walker, isIn } = await signedIn()
    expect((await walker.once(`${url}/inbox/sign-out`, { token: 'forged' })).status).toBe(403)
    expect(await isIn()).toBe(true)
  })

  it('of somebody whose access was ended is refused at the next page, and so is signing in anew, until readmitted', async () => {
    const { url, hospital, walker, isIn, store, now } = await signedIn()
    const [ada] = await store.staff.list('sample', now())
    expect(await store.staff.end(ada?.id ?? '', now())).toEqual({ is: 'ended', sessions: 1 })
    expect(await isIn()).toBe(false)
    const page = await walker.signIn(url, hospital.issuer, { login: 'ada' })
    expect([page.status, page.html.includes('Your access to this inbox has ended')]).toEqual([403, true])
    await store.staff.readmit(ada?.id ?? '', now())
    expect(await isIn()).toBe(false)
    expect((await walker.signIn(url, hospital.issuer, { login: 'ada' })).url).toBe(`${url}/inbox`)
  })

  it('is not a session of the demo, nor the other way round, though the secret is the same', async () => {
    const live = await signedIn()
    const demo = await liveHouse({ mode: 'demo' })
    const walker = makeWalker()
    await walker.once(`${demo.url}/inbox/sign-in`, { role: 'clinical-lead', team: 'sample' })
    expect((await walker.get(`${demo.url}/inbox`)).status).toBe(200)
    const other = makeWalker()
    for (const [name, value] of walker.jarOf(demo.url)) other.jarOf(live.url).set(name, value)
    expect(await live.isIn(other)).toBe(false)
  })
})

it('a demo session that was signed out of is over for every copy of its cookie too', async () => {
  const { url, database } = await liveHouse({ mode: 'demo' })
  const [walker, copy] = [makeWalker(), makeWalker()]
  await walker.once(`${url}/inbox/sign-in`, { role: 'auditor', team: 'sample', name: 'Una' })
  for (const [name, value] of walker.jarOf(url)) copy.jarOf(url).set(name, value)
  const inbox = await copy.get(`${url}/inbox`)
  expect(inbox.url).toBe(`${url}/inbox`)
  await walker.once(`${url}/inbox/sign-out`, { token: tokenIn(inbox.html) })
  expect((await copy.get(`${url}/inbox`)).url).toBe(`${url}/inbox/sign-in`)
  expect(await rows(database, `SELECT kind FROM events WHERE actor = 'Una' AND kind LIKE 'signed%'`)).toHaveLength(2)
})

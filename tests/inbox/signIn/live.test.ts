import { describe, expect, it } from 'vitest'
import { meddle, rows } from '../../store/raw.ts'
import { liveHouse } from './liveHouse.ts'
import { makeWalker, tokenIn } from './walker.ts'

describe('signing in with a work account', () => {
  it('goes by claims, and on to the inbox, named and in the role of the first row that fits', async () => {
    const { url, hospital, log, database } = await liveHouse()
    const walker = makeWalker()
    const page = await walker.get(`${url}/inbox`)
    expect([page.url, page.status]).toEqual([`${url}/inbox/sign-in`, 200])
    expect(page.html).toContain(`Sign in with ${new URL(hospital.issuer).host}`)

    const inbox = await walker.signIn(url, hospital.issuer, { login: 'ada' })
    expect([inbox.url, inbox.status]).toEqual([`${url}/inbox`, 200])
    // "other" would make an auditor of her, by a later row.
    expect(inbox.html).toContain('<bdi>Ada Lead</bdi>, Clinical lead, Sunbeam Families')
    expect(inbox.html).not.toContain('Change team')
    expect(await rows(database, 'SELECT kind, team, actor FROM events ORDER BY no LIMIT 1')).toEqual([
      { kind: 'signed-in', team: 'sample', actor: 'Ada Lead' },
    ])
    for (const personal of ['Ada', '"ada"', 'code=', 'state=']) expect(log()).not.toContain(personal)
  })

  it('takes a claim of one text, and the name that is there', async () => {
    const { url, hospital } = await liveHouse()
    const inbox = await makeWalker().signIn(url, hospital.issuer, { login: 'kim' })
    expect(inbox.html).toContain('<bdi>kim.k</bdi>, Keyworker, Sunbeam Families')
  })

  it('knows the same login at another issuer as somebody else', async () => {
    const { url, hospital, council, store, now } = await liveHouse()
    await makeWalker().signIn(url, hospital.issuer, { login: 'ada' })
    const inbox = await makeWalker().signIn(url, council.issuer, { login: 'ada' })
    expect(inbox.html).toContain('<bdi>Ada Council</bdi>, Practitioner, Harbour Families')
    expect((await store.staff.list(undefined, now())).map(({ name }) => name).toSorted()).toEqual([
      'Ada Council',
      'Ada Lead',
    ])
  })

  it('brings them to the page they were sent a link to, and never to another site', async () => {
    const { url, hospital } = await liveHouse()
    const walker = makeWalker()
    expect((await walker.get(`${url}/inbox/referrals/r1`)).html).toContain('value="/inbox/referrals/r1"')
    const there = await walker.signIn(url, hospital.issuer, { login: 'ada' }, '/inbox/referrals/r1')
    expect(there.url).toBe(`${url}/inbox/referrals/r1`)
    const elsewhere = await makeWalker().signIn(url, hospital.issuer, { login: 'ada' }, '//evil.example/inbox')
    expect(elsewhere.url).toBe(`${url}/inbox`)
  })

  it('takes no role that is picked, no issuer that is not ours, and no form from another site', async () => {
    const { url, hospital } = await liveHouse()
    const walker = makeWalker()
    const path = `${url}/inbox/sign-in`
    expect((await walker.once(path, { role: 'clinical-lead', team: 'sample' })).status).toBe(400)
    expect((await walker.once(path, { issuer: 'https://evil.example' })).status).toBe(400)
    expect((await walker.once(path, { issuer: hospital.issuer }, { origin: 'https://evil.example' })).status).toBe(403)
    expect(walker.jarOf(url).size).toBe(0)
  })

  it('over https keeps the attempt in a short-lived __Host- cookie that may come back from another site', async () => {
    const { url, hospital } = await liveHouse({ publicUrl: 'https://attune.example.nhs.uk' })
    const begun = await makeWalker().once(`${url}/inbox/sign-in`, { issuer: hospital.issuer })
    const [line = ''] = begun.headers.getSetCookie()
    expect(line).toMatch(/^__Host-k8=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/)
    const to = new URL(begun.to ?? '')
    expect(Object.fromEntries(to.searchParams)).toEqual({
      ...{ client_id: 'attune', response_type: 'code', scope: 'openid profile email', code_challenge_method: 'S256' },
      redirect_uri: 'https://attune.example.nhs.uk/inbox/sign-in/back',
      ...{ state: expect.any(String), nonce: expect.any(String), code_challenge: expect.stringMatching(/^[\w-]{43}$/) },
    })
    expect(begun.headers.get('referrer-policy')).toBe('no-referrer')
  })
})

describe('somebody with several teams', () => {
  it('chooses one before seeing anything, and may change later without signing in anew', async () => {
    const { url, hospital, database } = await liveHouse()
    const walker = makeWalker()
    const choice = await walker.signIn(url, hospital.issuer, { login: 'both' })
    expect(choice.url).toBe(`${url}/inbox/team`)
    expect(await rows(database, 'SELECT kind FROM events')).toEqual([])
    const enter = (team: string, html = choice.html) =>
      walker.once(`${url}/inbox/team`, { team, token: tokenIn(html) }).then(walker.follow)
    const harbour = await enter('harbour')
    expect(harbour.html).toContain('Administrator, Harbour Families')
    expect(harbour.html).toContain('href="/inbox/team"')
    const again = await walker.get(`${url}/inbox/team`)
    expect(again.html).toContain('You are in this team now.')
    expect((await enter('sample', again.html)).html).toContain('Clinical lead, Sunbeam Families')
    const came = await rows(database, `SELECT kind, team FROM events WHERE kind LIKE 'signed%' ORDER BY no`)
    expect(came.map(({ kind, team }) => `${kind} ${team}`)).toEqual([
      'signed-in harbour',
      'signed-out harbour',
      'signed-in sample',
    ])
  })

  it('cannot enter a team that is not theirs, nor by a form that is not theirs', async () => {
    const { url, hospital } = await liveHouse()
    const walker = makeWalker()
    const inbox = await walker.signIn(url, hospital.issuer, { login: 'kim' })
    const enter = (fields: Record<string, string>) => walker.once(`${url}/inbox/team`, fields)
    expect((await enter({ team: 'harbour', token: tokenIn(inbox.html) })).status).toBe(400)
    expect((await enter({ team: 'sample', token: 'forged' })).status).toBe(403)
    expect((await walker.get(`${url}/inbox`)).html).toContain('Keyworker, Sunbeam Families')
  })

  it('may sign out before choosing', async () => {
    const { url, hospital, database } = await liveHouse()
    const walker = makeWalker()
    const choice = await walker.signIn(url, hospital.issuer, { login: 'both' })
    await walker.once(`${url}/inbox/sign-out`, { token: tokenIn(choice.html) })
    expect(await rows(database, 'SELECT id_hash FROM staff_sessions')).toEqual([])
  })
})

describe('somebody no team knows', () => {
  it('reads whom to ask for what, and is not signed in', async () => {
    const { url, hospital, log, database } = await liveHouse()
    const walker = makeWalker()
    const page = await walker.signIn(url, hospital.issuer, { login: 'stranger' })
    expect(page.status).toBe(403)
    expect(page.html).toContain('clinical lead or operational lead of your team')
    expect(page.html).toContain(`signed in as Sam Stranger with ${new URL(hospital.issuer).host}`)
    expect(walker.jarOf(url).size).toBe(0)
    expect(log()).toContain('"code":"sign-in/no-team"')
    expect(log()).not.toContain('Stranger')
    expect(await rows(database, 'SELECT id FROM staff')).toEqual([])
  })

  it('who was on a team before loses what they still have open, at their next page', async () => {
    const { url, hospital, accounts } = await liveHouse()
    const walker = makeWalker()
    await walker.signIn(url, hospital.issuer, { login: 'ada' })
    accounts.hospital = { ...accounts.hospital, ada: { name: 'Ada Lead', roles: [] } }
    await makeWalker().signIn(url, hospital.issuer, { login: 'ada' })
    expect((await walker.get(`${url}/inbox`)).url).toBe(`${url}/inbox/sign-in`)
  })

  it('while another team’s policy could not be read loses it all the same: only what they are there is kept', async () => {
    const { url, hospital, accounts, database } = await liveHouse({}, { unread: 'harbour' })
    const walker = makeWalker()
    await walker.signIn(url, hospital.issuer, { login: 'both' })
    const [row] = await rows(database, 'SELECT id FROM staff')
    const there = { sql: `INSERT INTO staff_memberships (staff_id, team, role) VALUES (?, 'harbour', 'administrator')` }
    await meddle(database, { ...there, params: [String(row?.['id'])] })
    expect((await walker.get(`${url}/inbox`)).url).toBe(`${url}/inbox`)
    accounts.hospital = { ...accounts.hospital, both: { name: 'Bo Both', roles: [] } }
    expect((await makeWalker().signIn(url, hospital.issuer, { login: 'both' })).status).toBe(403)
    expect((await walker.get(`${url}/inbox`)).url).toBe(`${url}/inbox/sign-in`)
    expect(await rows(database, 'SELECT team FROM staff_memberships')).toEqual([{ team: 'harbour' }])
  })

  it('whose role changed has the new one in every session, at their next page', async () => {
    const { url, hospital, accounts } = await liveHouse()
    const walker = makeWalker()
    await walker.signIn(url, hospital.issuer, { login: 'ada' })
    accounts.hospital = { ...accounts.hospital, ada: { name: 'Ada Lead', roles: ['other'] } }
    await makeWalker().signIn(url, hospital.issuer, { login: 'ada' })
    expect((await walker.get(`${url}/inbox`)).html).toContain('Auditor, Sunbeam Families')
  })
})

describe('an issuer', () => {
  it('that is down stops neither the service nor the other issuer, and is asked again once it is up', async () => {
    const { url, hospital, council, log } = await liveHouse()
    hospital.hang(true)
    const walker = makeWalker()
    const down = await walker.once(`${url}/inbox/sign-in`, { issuer: hospital.issuer })
    expect(down.status).toBe(503)
    expect(down.html).toContain('Sign-in is not answering just now')
    expect(walker.jarOf(url).size).toBe(0)
    expect(log()).toContain('"code":"sign-in/unreachable"')
    expect((await makeWalker().signIn(url, council.issuer, { login: 'ada' })).url).toBe(`${url}/inbox`)
    hospital.hang(false)
    expect((await walker.signIn(url, hospital.issuer, { login: 'ada' })).url).toBe(`${url}/inbox`)
  })

  it('that goes down before the way back is over says so, and signs nobody in', async () => {
    const { url, hospital } = await liveHouse()
    const walker = makeWalker()
    const back = await walker.toWayBack(url, hospital.issuer, { login: 'ada' })
    await hospital.stop()
    const page = await walker.get(back)
    expect([page.status, page.html.includes('not answering just now')]).toEqual([503, true])
    expect(walker.jarOf(url).size).toBe(0)
  })

  it('is asked what it says of itself once, not at every sign-in', async () => {
    const { url, hospital } = await liveHouse()
    expect(hospital.asked).toEqual([])
    await makeWalker().signIn(url, hospital.issuer, { login: 'ada' })
    await makeWalker().signIn(url, hospital.issuer, { login: 'kim' })
    const ofItself = hospital.asked.filter((path) => path.startsWith('/.well-known/'))
    expect(ofItself).toEqual(['/.well-known/openid-configuration'])
  })

  it('where somebody presses cancel brings them to a page with a way on', async () => {
    const { url, hospital, log } = await liveHouse()
    const walker = makeWalker()
    const page = await walker.signIn(url, hospital.issuer, 'cancel')
    expect([page.status, page.html.includes('You were not signed in')]).toEqual([403, true])
    expect(log()).toContain('"code":"sign-in/declined"')
    expect(walker.jarOf(url).size).toBe(0)
  })

  it('that does not know our client secret any more is our trouble, and nobody else’s', async () => {
    const house = await liveHouse()
    const issuers = [{ issuer: house.hospital.issuer, clientId: 'attune', clientSecret: 'an old secret' }]
    const redirected = await liveHouse({ issuers, publicUrl: house.url })
    const walker = makeWalker()
    const begun = await walker.once(`${redirected.url}/inbox/sign-in`, { issuer: house.hospital.issuer })
    expect(begun.status).toBe(200)
    for (const [name, value] of walker.jarOf(redirected.url)) walker.jarOf(house.url).set(name, value)
    const action = /action="([^"]+)"/.exec((await walker.follow(begun)).html)?.[1] ?? ''
    const sent = await walker.once(action, { prompt: 'login', login: 'ada', password: 'any' })
    const back = await walker.follow(sent, (to) => to.startsWith(house.url))
    const page = await walker.get((back.to ?? '').replace(house.url, redirected.url))
    expect(page.status).toBe(503)
    expect(redirected.log()).not.toContain('an old secret')
  })
})

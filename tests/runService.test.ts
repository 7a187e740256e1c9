import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { grantOf } from '../src/policy/grantOf.ts'
import type { Viewer } from '../src/referrals/ports.ts'
import { metricsToken } from '../src/start/metricsToken.ts'
import { startIssuer } from './inbox/signIn/startIssuer.ts'
import { makeWalker, tokenIn } from './inbox/signIn/walker.ts'
import { sample } from './policy/sample.ts'
import { rules, saying } from './referrals/house.ts'
import { connectorClient } from './service/connectorClient.ts'
import { directLineClient } from './service/directLineClient.ts'
import { freePort } from './service/freePort.ts'
import { referByChannel } from './service/referByChannel.ts'
import { wholeService } from './service/wholeService.ts'
import { stored } from './store/contract/stored.ts'
import { master } from './store/place.ts'
import { meddle } from './store/raw.ts'
import { at, referral, turn, web } from './store/samples.ts'

const day = 24 * 60
const lead = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' } as const satisfies Viewer
const worker = { channelId: 'emulator', conversation: { id: 'a:quokka-talk' }, from: { id: '29:quokka-worker' } }
const colleague = { channelId: 'emulator', conversation: { id: 'a:possum-talk' }, from: { id: '29:possum-worker' } }

const withChannel = async (given?: Parameters<typeof wholeService>[0]) => {
  const service = await wholeService(given)
  const channel = await connectorClient(service.url)
  onTestFinished(() => channel.close())
  /** What was said that answers no message. */
  const unasked = () => channel.replies.filter(({ replyToId }) => replyToId === undefined).map(({ text }) => text)
  const idOf = async (reference: string): Promise<string> =>
    String((await service.read(`SELECT id FROM referrals WHERE reference = '${reference}'`))[0]?.['id'])
  return { service, channel, unasked, idOf }
}

/** A colleague of the demo, by the pages alone. */
const inInbox = async (url: string, role = 'clinical-lead') => {
  const walker = makeWalker()
  await walker.once(`${url}/inbox/sign-in`, { role })
  return {
    get: (path: string) => walker.get(`${url}${path}`),
    finish: async (id: string) => {
      const { html } = await walker.get(`${url}/inbox/tasks/${id}`)
      return walker.once(`${url}/inbox/tasks/${id}/done`, { token: tokenIn(html) })
    },
  }
}

const metricsOf = async (url: string): Promise<readonly string[]> =>
  (await (await fetch(`${url}/metrics`)).text()).split('\n')

test('a notice goes once the team has opened it, and none about a family that has since had a loss; both are counted', async () => {
  const { service, channel, unasked, idOf } = await withChannel()
  const { url, beside, later, until, now } = service
  const first = await referByChannel(channel, 'referral', worker)
  const lost = await referByChannel(channel, 'referral', colleague)
  const inbox = await inInbox(url)
  expect((await inbox.get(`/inbox/referrals/${await idOf(first)}`)).html).toContain(first)
  const id = await idOf(lost)
  const over = { is: 'close', reason: 'loss', step: 'out', followUp: false }
  expect(await beside.lives.take(lead, id, 0, over, rules, now())).toMatchObject({ is: 'moved' })
  const opened = await beside.referrals.open(lead, id, now())
  if (opened?.referral.conversation === undefined) throw new Error('It was not sent from a conversation.')
  const {
    caseId,
    decideBy,
    referral: { conversation },
  } = opened
  await beside.ledger.plan(
    [
      {
        ...{ id: 'after-the-loss', team: 'sample', caseId, cause: `referral:${id}`, kind: 'received', version: 1 },
        ...{ person: 'referrer', channel: 'chat', urgency: 'usual', sendAt: now(), expiresAt: at(99 * day) },
        payload: { ...conversation, reference: lost, decideBy },
      },
    ],
    now(),
  )
  later(1)
  await until('SELECT status, reason FROM effects ORDER BY status', [
    { status: 'dropped', reason: 'loss' },
    { status: 'sent', reason: null },
  ])
  expect(unasked()).toEqual([expect.stringContaining(first)])
  expect(service.log()).not.toContain('notify/')
  // Half a minute without a look is what a ledger that stands still is known by.
  expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
    checks: expect.arrayContaining([{ name: 'ledger', status: 'ok' }]),
  })
  const metrics = await metricsOf(url)
  for (const line of [
    'attune_turns_total{channel="emulator",outcome="sent"} 2',
    'attune_ledger_outcomes_total{channel="chat",kind="received",status="sent",reason="none"} 1',
    'attune_ledger_outcomes_total{channel="chat",kind="received",status="dropped",reason="loss"} 1',
    'attune_http_request_duration_seconds_count{route="inbox.referral",method="GET",status="200"} 1',
    'attune_conversations_kept 2',
    'attune_check_ok{check="ledger"} 1',
    'attune_up_store 1',
    'attune_unsaved_alerts 0',
  ])
    expect(metrics).toContain(line)
})

test('what falls due by the clock is done, and a look that somebody has finished sets the next by the rules of their team', async () => {
  const { service, channel, idOf } = await withChannel()
  const { url, later, until, read } = service
  const reference = await referByChannel(channel, 'referral', worker)
  const id = await idOf(reference)
  // Whoever signs in now is here for as long as their own clock says, however far a rehearsal moves the service's.
  const inbox = await inInbox(url)
  const looks = `SELECT count(*) AS n FROM tasks WHERE referral_id = '${id}' AND what = 'look-again'`
  later(1)
  expect(await read(looks)).toEqual([{ n: 0 }])
  later(14 * day)
  await until(looks, [{ n: 1 }])
  later(5 * day)
  await until(`${looks} AND escalated_at IS NOT NULL AND deputy IS NOT NULL`, [{ n: 1 }])
  const [look] = await read(`SELECT id FROM tasks WHERE referral_id = '${id}' AND what = 'look-again'`)
  expect((await inbox.finish(String(look?.['id']))).status).toBe(303)
  expect(await read(`SELECT rev, look_by > '2026-12-12' AS later FROM referrals`)).toEqual([{ rev: 1, later: 1 }])
})

test('what an administrator erases meanwhile, and what is past its time, is swept', async () => {
  const { service, channel, idOf } = await withChannel()
  const { later, until, read, database, now } = service
  const id = await idOf(await referByChannel(channel, 'referral', worker))
  const [row] = await read('SELECT case_id FROM referrals')
  expect(id).not.toBe('undefined')
  await meddle(database, {
    sql: `INSERT INTO erasures (case_id, key_ids, erased_at, reason) VALUES (?, '[]', ?, 'asked')`,
    params: [String(row?.['case_id']), now()],
  })
  await meddle(database, {
    sql: `INSERT INTO tasks (id, team, what, urgency, owner, due_at, made_at, done_at, done_by, key_id, detail)
      VALUES ('ended', 'sample', 'person-asked', 'soon', 'keyworker', ?, ?, ?, 'Kim', 'no-key', ?)`,
    params: [now(), now(), now(), new Uint8Array()],
  })
  later(1)
  await until('SELECT count(*) AS n FROM referrals', [{ n: 0 }])
  expect(await read('SELECT count(*) AS n FROM conversations WHERE key_id IS NOT NULL')).toEqual([{ n: 1 }])
  expect(await read(`SELECT id FROM tasks WHERE id = 'ended'`)).toHaveLength(1)
  later(60 * day)
  await until('SELECT count(*) AS n FROM conversations WHERE key_id IS NOT NULL', [{ n: 0 }])
  await until(`SELECT id FROM tasks WHERE id = 'ended'`, [])
})

test('an alert that could not be saved is counted, and saved at the latest when the service stops, once the database is back', async () => {
  const held: Database.Database[] = []
  const service = await wholeService({ pause: async () => held.pop()?.close() })
  const { url, database, read, stop } = service
  const talk = await directLineClient(url)
  const other = new Database(database.replace('sqlite:', ''))
  other.exec('BEGIN IMMEDIATE')
  held.push(other)
  expect((await talk.send({ type: 'message', text: 'I want to kill myself' }, 'urgent')).status).toBe(503)
  expect(await metricsOf(url)).toContain('attune_unsaved_alerts 1')
  await stop()
  expect(await read(`SELECT urgency FROM tasks WHERE what = 'urgent-words'`)).toEqual([{ urgency: 'now' }])
  expect(service.log()).not.toContain('alerts/lost')
})

test('live, staff come in by their policy and its issuers, until their access ends; work goes to nobody by a grant that is gone', async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const issuer = await startIssuer({
    redirectUri: `${url}/inbox/sign-in/back`,
    accounts: () => ({
      ada: { name: 'Ada Lead', roles: ['attune-lead'] },
      'Paul Practitioner': { name: 'Paul Practitioner', roles: [] },
    }),
  })
  onTestFinished(issuer.stop)
  const row = { issuer: issuer.issuer, claim: 'roles', value: 'attune-lead', role: 'clinical-lead' } as const
  const granted = (name: string, grant: string) => ({
    ...{ issuer: issuer.issuer, subject: name, name },
    memberships: [{ team: 'sample', role: 'practitioner' as const, grant }],
  })
  const paul = { ...row, value: 'attune-practitioner', role: 'practitioner' } as const
  const service = await wholeService({
    ...{ mode: 'live', port, oidc: [issuer] },
    policy: { ...sample, staff: [row, paul] },
    before: async (store) => {
      for (const [name, grant] of [
        ['Pia Practitioner', 'of-a-row-that-is-gone'],
        ['Paul Practitioner', grantOf(paul)],
      ] as const)
        await store.staff.signIn(granted(name, grant), { id: `session-${name}`, endsAt: at(day) }, at(0))
      for (const [n, to] of [saying.allocate.to, saying['hand-over'].to].entries()) {
        const address = { ...web, conversation: `conversation-${n}` }
        await stored(store, turn(undefined, { address, referral: referral(n), newKey: true }))
        for (const [seen, wish] of [saying['start-screening'], saying.accept, { ...saying.allocate, to }].entries())
          expect((await store.lives.take(lead, `referral-${n}`, seen, wish, rules, at(60))).is).toBe('moved')
      }
    },
  })
  const { beside, later, until, read } = service
  // Whose helplines nobody has checked is asked to, at the start.
  expect(await read(`SELECT team FROM tasks WHERE what = 'helpline-check'`)).toEqual([{ team: 'sample' }])
  later(20 * day)
  await until(`SELECT referral_id, taken_by FROM tasks WHERE what = 'look-again' ORDER BY referral_id`, [
    { referral_id: 'referral-0', taken_by: null },
    { referral_id: 'referral-1', taken_by: 'Paul Practitioner' },
  ])

  // Whoever comes back without a role has left: by closing time of the team's next working day somebody has the family.
  expect((await makeWalker().signIn(url, issuer.issuer, { login: 'Paul Practitioner' })).status).toBe(403)
  expect(await read(`SELECT substr(due_at, 15) AS at FROM tasks WHERE what = 'allocate-anew'`)).toEqual([
    { at: '00:00.000Z' },
  ])

  const walker = makeWalker()
  const inside = await walker.signIn(url, issuer.issuer, { login: 'ada' })
  expect([inside.url, inside.status]).toEqual([`${url}/inbox`, 200])
  expect(inside.html).toContain('Ada Lead')
  const ada = (await beside.staff.list('sample', at(0))).find(({ name }) => name === 'Ada Lead')
  expect(await beside.staff.end(ada?.id ?? '', at(0))).toEqual({ is: 'ended', sessions: 1 })
  expect((await walker.get(`${url}/inbox`)).url).toContain('/inbox/sign-in')
  const metrics = (token: string) => fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  expect((await metrics('another')).status).toBe(401)
  expect((await metrics(metricsToken(master('m1').key))).status).toBe(200)
})

test('behind a proxy of its own it counts by the address that the proxy names', async () => {
  const issuer = { issuer: 'https://login.example.nhs.uk', clientId: 'attune', clientSecret: 'never asked for here' }
  const { url } = await wholeService({ mode: 'live', oidc: [issuer], trustedHops: 1 })
  const ask = (from: string) =>
    fetch(`${url}/inbox/sign-in`, { method: 'POST', redirect: 'manual', headers: { 'x-forwarded-for': from } })
  const all = await Promise.all(Array.from({ length: 150 }, (_, n) => ask(`192.0.2.${n}`)))
  expect(all.map(({ status }) => status)).not.toContain(429)
  // Control: one address alone is held back.
  const one = await Promise.all(Array.from({ length: 150 }, () => ask('198.51.100.1')))
  expect(one.map(({ status }) => status)).toContain(429)
})

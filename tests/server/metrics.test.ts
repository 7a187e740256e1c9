import { expect, test } from 'vitest'
import { makeMetrics } from '../../src/server/metrics/makeMetrics.ts'
import { makeReadiness } from '../../src/server/readiness/makeReadiness.ts'
import type { Route } from '../../src/server/route.ts'
import { serve } from './serve.ts'

const figures = async () => ({
  effects: [{ status: 'planned', late: 'an-hour', count: 3 } as const],
  tasks: { open: 5, untaken: 4, overdue: 2, oldestOverdueSeconds: 61 },
  undecided: [
    { team: 'sample', count: 1 },
    { team: 'hillside', count: 0 },
  ],
  looks: [{ team: 'sample', state: 'contacting', count: 2 }],
  conversations: 7,
})
const token = 'f'.repeat(64)

const measured = async (changes: Partial<Parameters<typeof makeMetrics>[0]> = {}, routes: readonly Route[] = []) => {
  let millis = 0
  const metrics = makeMetrics({
    version: '0.1.0',
    mode: 'demo',
    tokens: [token],
    figures,
    unsaved: () => 2,
    ready: makeReadiness({
      looks: { database: async () => 'ok', ledger: async () => 'ledger/still' },
      millis: () => 0,
    }),
    millis: () => millis,
    ...changes,
  })
  const { url } = await serve({ routes: [metrics.route, ...routes], onAnswered: metrics.onAnswered })
  const scrape = async (headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}/metrics`, { headers })
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
  }
  const pass = (more: number): void => {
    millis += more
  }
  return { ...metrics, url, scrape, pass }
}

/** The samples of one name, as written. */
const samples = (text: string, name: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))

test('a scrape answers what the database knows, what waits here, the checks, the build and the process', async () => {
  const { scrape } = await measured()
  const { status, type, text } = await scrape()
  expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
  for (const [name, ...lines] of [
    ['attune_up_store', 'attune_up_store 1'],
    ['attune_check_ok', 'attune_check_ok{check="database"} 1', 'attune_check_ok{check="ledger"} 0'],
    ['attune_ledger_effects', 'attune_ledger_effects{status="planned",late="an-hour"} 3'],
    ['attune_tasks_open', 'attune_tasks_open 5'],
    ['attune_tasks_untaken', 'attune_tasks_untaken 4'],
    ['attune_tasks_overdue', 'attune_tasks_overdue 2'],
    ['attune_tasks_overdue_oldest_seconds', 'attune_tasks_overdue_oldest_seconds 61'],
    [
      'attune_decisions_overdue',
      'attune_decisions_overdue{team="sample"} 1',
      'attune_decisions_overdue{team="hillside"} 0',
    ],
    ['attune_looks_overdue', 'attune_looks_overdue{team="sample",state="contacting"} 2'],
    ['attune_conversations_kept', 'attune_conversations_kept 7'],
    ['attune_unsaved_alerts', 'attune_unsaved_alerts 2'],
    ['attune_build_info', `attune_build_info{version="0.1.0",mode="demo",node="${process.version}"} 1`],
  ] as const)
    expect(samples(text, name)).toEqual(lines)
  expect(text).toContain('process_cpu_seconds_total')
  expect(text).toContain('nodejs_eventloop_lag_seconds')
})

test('with the database away it still answers: the store is down, and no number of before stands as now', async () => {
  let isAway = false
  const { scrape, pass } = await measured({ figures: () => (isAway ? Promise.reject(new Error('away')) : figures()) })
  expect((await scrape()).text).toContain('attune_up_store 1')
  isAway = true
  pass(5_000)
  const { status, text } = await scrape()
  expect([status, samples(text, 'attune_up_store'), samples(text, 'attune_unsaved_alerts')]).toEqual([
    200,
    ['attune_up_store 0'],
    ['attune_unsaved_alerts 2'],
  ])
  for (const name of [
    'attune_tasks_open',
    'attune_ledger_effects',
    'attune_decisions_overdue',
    'attune_looks_overdue',
    'attune_conversations_kept',
  ])
    expect(samples(text, name)).toEqual([])
})

test('a database that answers and takes no write is down', async () => {
  const ready = makeReadiness({ looks: { database: async () => 'store/busy' }, millis: () => 0 })
  const { scrape } = await measured({ ready })
  expect(samples((await scrape()).text, 'attune_up_store')).toEqual(['attune_up_store 0'])
})

test('a database that hangs does not hang the scrape', async () => {
  const { scrape } = await measured({ figures: () => new Promise(() => undefined), limitMs: 10 })
  expect((await scrape()).text).toContain('attune_up_store 0')
})

test('the database is asked once in five seconds, however many scrape', async () => {
  let asked = 0
  const { scrape, pass } = await measured({
    figures: () => {
      asked += 1
      return figures()
    },
  })
  await Promise.all([scrape(), scrape(), scrape()])
  pass(4_999)
  await scrape()
  expect(asked).toBe(1)
  pass(1)
  await scrape()
  expect(asked).toBe(2)
})

test('what became of effects is counted by kind and status, and of what a provider says only that it said so', async () => {
  const { scrape, onEffect } = await measured()
  const text = { channel: 'text', kind: 'reminder' }
  onEffect({ ...text, status: 'delivered' })
  onEffect({ ...text, status: 'failed', reason: 'No 07700900456' })
  onEffect({ ...text, status: 'failed', reason: '30005' })
  onEffect({ ...text, status: 'dropped', reason: 'expired:quiet-hours' })
  expect(samples((await scrape()).text, 'attune_ledger_outcomes_total')).toEqual([
    'attune_ledger_outcomes_total{channel="text",kind="reminder",status="delivered",reason="none"} 1',
    'attune_ledger_outcomes_total{channel="text",kind="reminder",status="failed",reason="other"} 2',
    'attune_ledger_outcomes_total{channel="text",kind="reminder",status="dropped",reason="expired"} 1',
  ])
})

test('requests are counted by route and never by path, turns by channels we know', async () => {
  const { scrape, url, onTurn } = await measured({}, [
    {
      name: 'test.person',
      method: 'GET',
      path: '/people/:id',
      style: 'api',
      body: 'none',
      handle: async () => ({ status: 200, body: { is: 'empty' } }),
    },
  ])
  for (const path of ['/people/Zephyrine', '/people/Quillfeather?phone=07700900456', '/nowhere/Zephyrine'])
    await fetch(url + path)
  onTurn('page', 'answered')
  onTurn('page', 'urgent')
  for (const invented of ['Zephyrine', 'one', 'two']) onTurn(invented, 'failed')
  const { text } = await scrape()
  expect(samples(text, 'attune_http_request_duration_seconds_count')).toEqual([
    'attune_http_request_duration_seconds_count{route="test.person",method="GET",status="200"} 2',
    'attune_http_request_duration_seconds_count{route="none",method="GET",status="404"} 1',
  ])
  expect(samples(text, 'attune_turns_total')).toEqual([
    'attune_turns_total{channel="page",outcome="answered"} 1',
    'attune_turns_total{channel="page",outcome="urgent"} 1',
    'attune_turns_total{channel="other",outcome="failed"} 3',
  ])
  expect(text).not.toMatch(/Zephyrine|Quillfeather|900456/)
})

test('it is for this computer, or for the token; a proxy in between makes nobody local', async () => {
  const { scrape } = await measured()
  const elsewhere = { 'x-forwarded-for': '10.0.0.7' }
  expect((await scrape()).status).toBe(200)
  expect((await scrape({ ...elsewhere, authorization: `Bearer ${token}` })).status).toBe(200)
  for (const authorization of ['', 'Bearer', 'Bearer wrong', `Basic ${token}`, `Bearer ${token}x`]) {
    const refused = await scrape({ ...elsewhere, authorization })
    expect([authorization, refused.status]).toEqual([authorization, 401])
    expect(refused.text).not.toContain('attune_')
  }
})

test('two services in one process share no numbers', async () => {
  const [one, other] = [await measured(), await measured()]
  one.onTurn('page', 'answered')
  expect(samples((await other.scrape()).text, 'attune_turns_total')).toEqual([])
})

test('in a live service being on this machine opens nothing: a proxy in front is on it too', async () => {
  const { scrape } = await measured({ mode: 'live' })
  expect((await scrape()).status).toBe(401)
  expect((await scrape({ authorization: `Bearer ${token}` })).status).toBe(200)
})

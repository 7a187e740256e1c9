import { expect, test } from 'vitest'
import { Fault, type FaultCode, faultCodes } from '../../src/fault.ts'
import { makeReadiness } from '../../src/server/readiness/makeReadiness.ts'
import type { CheckName } from '../../src/server/readiness/readiness.ts'
import { serve } from './serve.ts'

const watch = () => {
  let millis = 0
  const pass = (more: number): void => {
    millis += more
  }
  return { millis: () => millis, pass }
}
const fine = async () => 'ok' as const
const all = { database: fine, 'key-store': fine, 'master-key': fine, ledger: fine, alerts: fine }
const readyWith = async (looks: Parameters<typeof makeReadiness>[0]['looks']) => {
  const { url } = await serve({ ready: makeReadiness({ looks, millis: () => 0 }) })
  const answer = await fetch(`${url}/readyz`)
  return { status: answer.status, body: await answer.json() }
}

test('with everything as it should be it says so, check by check', async () => {
  expect(await readyWith(all)).toEqual({
    status: 200,
    body: {
      status: 'ready',
      checks: ['database', 'key-store', 'master-key', 'ledger', 'alerts'].map((name) => ({ name, status: 'ok' })),
    },
  })
})

test.for<[CheckName, FaultCode]>([
  ['database', 'store/full'],
  ['key-store', 'store/busy'],
  ['master-key', 'keys/unknown-master'],
])('without %s it is 503, with the code and why in the words of the registry', async ([name, code]) => {
  const { status, body } = await readyWith({ ...all, [name]: () => Promise.reject(new Fault(code)) })
  expect(status).toBe(503)
  expect(body).toMatchObject({ status: code })
  expect(body).toMatchObject({
    checks: expect.arrayContaining([
      { name, status: code, why: faultCodes[code] },
      { name: 'ledger', status: 'ok' },
    ]),
  })
})

test('a ledger that stands still, or alerts that wait, are told and turn no family away', async () => {
  const { status, body } = await readyWith({
    ...all,
    ledger: async () => 'ledger/still',
    alerts: async () => 'alerts/unsaved',
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({ status: 'ready' })
  expect(body).toMatchObject({
    checks: expect.arrayContaining([
      { name: 'ledger', status: 'ledger/still', why: faultCodes['ledger/still'] },
      { name: 'alerts', status: 'alerts/unsaved', why: faultCodes['alerts/unsaved'] },
    ]),
  })
})

test('an error that is no fault of the registry says nothing of itself', async () => {
  const { body } = await readyWith({ ...all, database: () => Promise.reject(new Error('my baby cries')) })
  expect(body).toMatchObject({ status: 'store/broken' })
  expect(JSON.stringify(body)).not.toContain('my baby')
})

test('each thing is looked at once a second at most, and one that hangs is not asked twice and fails in time', async () => {
  const { millis, pass } = watch()
  let looks = 0
  let hung = 0
  const ready = makeReadiness({
    looks: {
      database: async () => {
        looks += 1
        return 'ok'
      },
      'key-store': () => {
        hung += 1
        return new Promise(() => undefined)
      },
    },
    millis,
    limitMs: 200,
  })
  const [first, second] = await Promise.all([ready(), ready()])
  expect([first.status, second.status, looks, hung]).toEqual(['store/busy', 'store/busy', 1, 1])
  pass(999)
  await ready()
  expect(looks).toBe(1)
  pass(1)
  await ready()
  expect([looks, hung]).toEqual([2, 1])
  // A question that was lost on its way is not waited for for ever.
  pass(1_000)
  await ready()
  expect([looks, hung]).toEqual([3, 2])
})

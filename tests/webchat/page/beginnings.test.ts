import { expect, test } from 'vitest'
import { makeBeginLimit } from '../../../src/webchat/page/makeBeginLimit.ts'
import { openPages } from './openPages.ts'
import { phone } from './phone.ts'

const begin = async (routes: Awaited<ReturnType<typeof openPages>>['routes'], address: string, cookie?: string) => {
  const one = phone(routes, true, new Map(cookie === undefined ? [] : [['p3', cookie]]), address)
  await one.open('/chat?start=call')
  return one.submit({ answer: 'BD7' })
}

test('a whole ward begins from one address, and a robot is told to wait whatever cookie it sends', async () => {
  const { routes } = await openPages()
  for (let parents = 0; parents < 40; parents += 1)
    expect((await begin(routes, '192.0.2.7')).html).toContain('value="you.name"')
  for (const cookie of [undefined, 'forged', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.BBBB.CCCC']) {
    const page = await begin(routes, '192.0.2.7', cookie)
    expect(page.answer.status).toBe(429)
    expect(Number(page.answer.headers?.['retry-after'])).toBeGreaterThan(0)
    expect(page.text).toContain('Please wait a moment')
    expect(page.answer.cookies ?? []).toEqual([])
  }
  expect((await begin(routes, '192.0.2.8')).html).toContain('value="you.name"')
})

test('whoever has begun goes on while others have to wait', async () => {
  const pages = await openPages()
  const early = phone(pages.routes)
  await early.open('/chat?start=call')
  await early.submit({ answer: 'BD7' })
  for (let parents = 0; parents < 40; parents += 1) await begin(pages.routes, '127.0.0.1')
  await early.submit({ answer: 'Ana' })
  expect(early.form().question).toBe('reach.number')
})

test('words of danger are heard where a robot has used up the beginnings, and always answered', async () => {
  const { routes } = await openPages()
  for (let parents = 0; parents < 40; parents += 1) await begin(routes, '192.0.2.7')
  for (let times = 0; times < 42; times += 1) {
    const one = phone(routes, true, new Map(), '192.0.2.7')
    await one.open('/chat?start=call')
    const page = await one.submit({ answer: 'I want to kill myself' })
    expect(page.html).toContain('href="tel:999"')
    expect(page.text).toContain('you matter')
    expect(page.answer.status).toBe(times < 40 ? 200 : 429)
  }
})

test('a home with a whole IPv6 network is one place', async () => {
  const mayBegin = makeBeginLimit()
  for (let times = 0; times < 40; times += 1) expect(await mayBegin(`2001:db8::${times}`, 'begin')).toBeUndefined()
  expect(await mayBegin('2001:db8:0:0:ffff::1', 'begin')).toBeGreaterThan(0)
  expect(await mayBegin('2001:db8:0:1::1', 'begin')).toBeUndefined()
  expect(await mayBegin('2001:db8::1', 'danger')).toBeUndefined()
})

test('a form from anywhere but our own page begins nothing', async () => {
  const { routes } = await openPages()
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
  ]) {
    const one = phone(routes)
    await one.open('/chat?start=call')
    await one.submit({ answer: 'BD7' }, headers)
    expect(one.cookies.size).toBe(0)
    // Words of danger get their answer all the same; nothing is kept of them, and nobody is promised to see them.
    const page = await one.submit({ answer: 'I want to kill myself' }, headers)
    expect(page.text).toContain('you matter')
    expect(page.text).not.toContain('will also see what you wrote')
    expect(one.cookies.size).toBe(0)
  }
})

test('an old phone, which says nothing of where a form comes from, is heard as any other', async () => {
  const { routes } = await openPages()
  for (const headers of [{ origin: 'null' }, { origin: 'http://page.test' }]) {
    const one = phone(routes)
    await one.open('/chat?start=call')
    await one.submit({ answer: 'BD7' }, headers)
    expect(one.form().question).toBe('you.name')
    expect((await one.submit({ answer: 'I want to kill myself' }, headers)).text).toContain('you matter')
  }
})

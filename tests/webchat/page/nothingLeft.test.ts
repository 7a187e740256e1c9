import { expect, test } from 'vitest'
import { answerOf, goThrough } from './goThrough.ts'
import { openPages } from './openPages.ts'
import type { Phone } from './phone.ts'

/** Harm 3: whatever was done here, the phone shows what a phone never used shows, byte for byte, headers too. */
const expectNothingLeft = async (pages: Awaited<ReturnType<typeof openPages>>, used: Phone): Promise<void> => {
  for (const url of ['/', '/chat', '/chat?start=call', '/help-now', '/privacy']) {
    const fresh = await pages.phone().open(url)
    const page = await used.open(url)
    expect(page.html).toBe(fresh.html)
    expect(page.answer.headers).toEqual(fresh.answer.headers)
    expect(page.answer.cookies ?? []).toEqual(fresh.answer.cookies ?? [])
  }
}

test('while it is open, a reload and another tab land in the same place', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat')
  await goThrough(phone, 'you.name')
  const [one, other] = [await phone.open('/chat'), await phone.tab().open('/chat')]
  expect(one.html).toBe(other.html)
  expect(phone.form().question).toBe('you.name')
  pages.wait(29)
  await phone.submit({ answer: 'Ana' })
  pages.wait(29)
  await phone.open('/chat')
  expect(phone.form().question).toBe('reach.number')
})

test('a look begins no half hour anew, at whatever address: who only looks is shown nothing for long', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat')
  await goThrough(phone, 'you.name')
  pages.wait(20)
  for (const url of ['/chat', '/chat?begun=1', '/chat?show=all', '/chat?start=call', '/', '/chat/return'])
    expect((await phone.ask('GET', url, { is: 'none' })).cookies ?? [], url).toEqual([])
  await phone.open('/chat')
  expect(phone.form().question).toBe('you.name')
  pages.wait(11)
  await expectNothingLeft(pages, phone)
})

test('after 30 idle minutes nothing shows that something was begun', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat')
  await goThrough(phone, 'reach.number')
  pages.wait(31)
  await expectNothingLeft(pages, phone)
})

test('after leaving, not even a kept copy of the cookie brings it back', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat')
  await goThrough(phone, 'reach.number')
  const kept = new Map(phone.cookies)
  const answer = await phone.ask('GET', '/chat/leave', { is: 'none' })
  expect(answer.body).toEqual({ is: 'redirect', to: 'https://www.bbc.co.uk/weather' })
  expect(answer.headers?.['clear-site-data']).toContain('"cache"')
  expect(phone.cookies.size).toBe(0)
  await expectNothingLeft(pages, phone)
  for (const [name, value] of kept) phone.cookies.set(name, value)
  await expectNothingLeft(pages, phone)
})

test('what was sent is shown once, and then the phone knows nothing', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat?start=call')
  await goThrough(phone, 'send')
  const kept = new Map(phone.cookies)
  const { page } = await goThrough(phone, 'done')
  expect(page.text).toContain('BCD-2345')
  await expectNothingLeft(pages, phone)
  for (const [name, value] of kept) phone.cookies.set(name, value)
  await expectNothingLeft(pages, phone)
})

test('sent twice before the page came: it comes, with the code, and what was sent is sent once', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat?start=call')
  await goThrough(phone, 'send')
  const fields = phone.filledIn(answerOf(phone))
  // The answer, and the page it leads to, are lost on the way; no picture of it is ever asked for.
  await phone.ask('POST', '/chat', { is: 'form', fields })
  await phone.ask('GET', '/chat', { is: 'none' })
  const page = await phone.post(fields)
  expect(page.html).toContain('class="done"')
  expect(page.text).toContain('BCD-2345')
  const listed = await pages.store.referrals.list(
    { name: 'Ines Brook', role: 'clinical-lead', team: 'sample' },
    { size: 10 },
    pages.clock(),
  )
  expect(listed).toHaveLength(1)
  await expectNothingLeft(pages, phone)
})

test('a page that never said that it came is shown for five minutes, and then nothing is', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat?start=call')
  await goThrough(phone, 'send')
  await phone.ask('POST', '/chat', { is: 'form', fields: phone.filledIn(answerOf(phone)) })
  const cookies = new Map(phone.cookies)
  for (const minutes of [2, 2]) {
    pages.wait(minutes)
    const answer = await phone.ask('GET', '/chat', { is: 'none' })
    expect(answer.body.is === 'html' && answer.body.html).toContain('class="done"')
  }
  pages.wait(2)
  for (const [name, value] of cookies) phone.cookies.set(name, value)
  await expectNothingLeft(pages, phone)
})

test('the picture ends nothing before something was sent', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'you.name')
  const answer = await phone.ask('GET', '/chat/seen', { is: 'none' })
  expect([answer.status, answer.cookies ?? []]).toEqual([204, []])
  await phone.open('/chat')
  expect(phone.form().question).toBe('you.name')
})

test('a form of a chat that is gone gives the words back, and begins nothing', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  const fields = phone.filledIn({ answer: 'All that I wrote' })
  pages.wait(31)
  const page = await phone.post(fields)
  expect(page.text).toContain('This chat was closed')
  expect(page.text).not.toContain('Nothing was sent')
  expect(page.text).toContain('All that I wrote')
  expect(page.answer.cookies).toEqual([])
  fields.set('answer', 'I want to kill myself')
  expect((await phone.post(fields)).html).toContain('href="tel:999"')
})

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

test('whoever is still writing stays; nobody else does', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  const stay = (headers = {}) => phone.ask('POST', '/chat/stay', { is: 'none' }, headers)
  await phone.open('/chat')
  expect((await stay()).cookies).toEqual([])
  await goThrough(phone, 'words')
  for (let times = 0; times < 3; times += 1) {
    pages.wait(20)
    expect((await stay()).status).toBe(204)
  }
  await phone.submit({ answer: 'A whole hour of writing' })
  expect(phone.page()?.text).toContain('A whole hour of writing')
  expect((await stay({ 'sec-fetch-site': 'cross-site' })).cookies).toEqual([])
  const kept = new Map(phone.cookies)
  await phone.ask('GET', '/chat/leave', { is: 'none' })
  await phone.open('/chat')
  for (const [name, value] of kept) phone.cookies.set(name, value)
  expect((await stay()).cookies).toEqual([])
  await expectNothingLeft(pages, phone)
})

test('the number of the last entry is told to whoever is in a conversation, and begins no half hour anew', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  const no = async (of: Phone) => {
    const { body, cookies } = await of.ask('GET', '/chat/no', { is: 'none' })
    expect(cookies ?? []).toEqual([])
    return body.is === 'text' ? body.text : undefined
  }
  await phone.open('/chat')
  expect(await no(phone)).toBe('')
  await goThrough(phone, 'you.name')
  expect(phone.page()?.html).toContain(`data-no="${await no(phone)}"`)
  const before = await no(phone)
  await phone.submit({ answer: 'Ana' })
  expect(await no(phone)).not.toBe(before)
  pages.wait(31)
  expect(await no(phone)).toBe('')
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
  // As where the script writes it down: until the next look, no form that this browser still holds is used.
  expect([...phone.cookies.keys()]).toEqual(['p4'])
  await phone.open('/chat')
  expect(phone.cookies.size).toBe(0)
  await expectNothingLeft(pages, phone)
  for (const [name, value] of kept) phone.cookies.set(name, value)
  await expectNothingLeft(pages, phone)
})

test('a link to leave that is only fetched ahead ends nothing', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'reach.number')
  for (const headers of [
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
    { 'x-purpose': 'preview' },
    { 'x-moz': 'prefetch' },
  ]) {
    expect((await phone.ask('GET', '/chat/leave', { is: 'none' }, headers)).status).toBe(503)
    await phone.open('/chat')
    expect(phone.form().question).toBe('reach.number')
  }
})

test('after leaving with no connection the next look shows nothing, and no kept cookie brings it back', async () => {
  for (const path of ['/chat', '/chat?start=call', '/chat?kept=words', '/chat/return']) {
    const pages = await openPages()
    const phone = pages.phone()
    await phone.open('/chat')
    await goThrough(phone, 'reach.number')
    const kept = new Map(phone.cookies)
    phone.cookies.set('p4', '1')
    const fresh = await pages.phone().ask('GET', path, { is: 'none' })
    const next = await phone.ask('GET', path, { is: 'none' })
    expect(next.body).toEqual(fresh.body)
    expect(phone.cookies.size).toBe(0)
    await expectNothingLeft(pages, phone)
    for (const [name, value] of kept) phone.cookies.set(name, value)
    await expectNothingLeft(pages, phone)
  }
})

test('leaving lets what the page wrote down stand, so that an answer still on its way brings nothing back', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat')
  await goThrough(phone, 'reach.number')
  const late = new Map(phone.cookies)
  phone.cookies.set('p4', '1')
  await phone.ask('POST', '/chat/leave', { is: 'none' })
  expect([...phone.cookies.keys()]).toEqual(['p4'])
  for (const [name, value] of late) phone.cookies.set(name, value)
  await phone.open('/chat')
  expect(phone.cookies.size).toBe(0)
  await expectNothingLeft(pages, phone)
})

test('a form that is sent after leaving, as often as it is, shows and begins nothing, but danger in it is heard', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  const fields = phone.filledIn({ answer: 'All that I wrote' })
  await phone.ask('GET', '/chat/leave', { is: 'none' })
  for (const again of [1, 2]) {
    const page = await phone.post(fields)
    expect(page.at, String(again)).toBe('/?lang=en')
    expect(page.html).toBe((await pages.phone().open('/?lang=en')).html)
  }
  fields.set('answer', 'I want to kill myself')
  expect((await phone.post(fields)).html).toBe((await pages.phone().open('/help-now?lang=en')).html)
  expect([...phone.cookies.keys()]).toEqual(['p4'])
  const viewer = { name: 'Ines Brook', role: 'clinical-lead', team: 'sample' } as const
  expect(await pages.store.referrals.tasks(viewer, pages.clock())).toMatchObject([{ what: 'urgent-words' }])
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

test('pressed too late to be sent: it says so, and gives back every word, a name and a date too', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat?start=call')
  await goThrough(phone, 'send')
  const send = phone.filledIn(answerOf(phone))
  pages.wait(31)
  expect((await phone.post(send)).text).toContain('What you pressed just now was not sent')
  for (const [question, answer, back] of [
    ['you.name', { answer: 'anna' }, 'anna'],
    ['baby.date', { day: '12', month: '6', year: '2026' }, '12 6 2026'],
  ] as const) {
    const other = pages.phone()
    await other.open('/chat')
    await goThrough(other, question)
    const fields = other.filledIn(answer)
    pages.wait(31)
    expect((await other.post(fields)).html).toContain(`readonly>\n${back}</textarea>`)
  }
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
  fields.set('answer', 'I want to kill myself')
  expect((await phone.post(fields)).html).toContain('href="tel:999"')
})

test('the one gap of leaving without script is said where leaving is explained: an answer no page ever came for', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  const explained = (await phone.open('/chat')).html
  await goThrough(phone, 'words')
  // The browser keeps it behind its own page, which says that there is no connection.
  const unanswered = phone.filledIn({ answer: 'All that I wrote' })
  await phone.ask('GET', '/chat/leave', { is: 'none' })
  await phone.open('/chat')
  expect((await phone.post(unanswered)).html).toContain('All that I wrote')
  expect(explained).toContain('<p data-plain>After you leave, the Back button may show the start page')
  expect(explained).toContain('this phone may still hold that answer')
})

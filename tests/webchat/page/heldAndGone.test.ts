import { expect, test } from 'vitest'
import { parentPages } from '../../../src/webchat/parentPages.ts'
import { impatience } from '../../store/place.ts'
import { goThrough } from './goThrough.ts'
import { offered } from './offered.ts'
import { openPages } from './openPages.ts'
import { phone as phoneOf } from './phone.ts'
import { comeBack, saved } from './returning.ts'

const written = 'All that I wrote'
const at = '/chat?lang=en&kept=words'

/** A phone whose other tab was too late: its words are given back there. */
const late = async (pages: Awaited<ReturnType<typeof openPages>>, phone = pages.phone()) => {
  await phone.open('/chat')
  await goThrough(phone, 'words')
  const tab = phone.tab()
  await tab.open('/chat')
  await phone.submit({ answer: 'Short' })
  await tab.submit({ answer: written })
  expect(tab.page()?.at).toBe(at)
  expect(tab.page()?.html).toContain(written)
  return phone
}

test('words given back are shown no more once somebody came back to the chat elsewhere', async () => {
  const pages = await openPages()
  const { first, code } = await saved(pages)
  await late(pages, first)
  await comeBack(pages.phone(), code, 'purple kettle')
  expect((await first.open(at)).html).toBe((await pages.phone().open('/chat?lang=en')).html)
})

test('nor once the chat was started again, in whichever process, and until then they are', async () => {
  const pages = await openPages()
  const phone = await late(pages)
  const elsewhere = phoneOf(parentPages(pages.settings).routes, true, phone.cookies)
  await elsewhere.open('/chat')
  await elsewhere.press('restart')
  expect((await phone.open(at)).html).toContain(written)
  await elsewhere.open('/chat')
  await elsewhere.submit({ answer: 'yes' })
  expect((await phone.open(at)).html).not.toContain(written)
  expect(phone.page()?.at).toBe('/chat?lang=en')
})

test('nor once the chat was left in another process, not even with a kept copy of the cookie', async () => {
  const pages = await openPages()
  const phone = await late(pages)
  const kept = new Map(phone.cookies)
  const elsewhere = phoneOf(parentPages(pages.settings).routes, true, phone.cookies)
  await elsewhere.ask('GET', '/chat/leave', { is: 'none' })
  phone.cookies.clear()
  for (const [name, value] of kept) phone.cookies.set(name, value)
  expect((await phone.open(at)).html).toBe((await pages.phone().open('/chat?lang=en')).html)
})

test('nor once it was sent', async () => {
  const pages = await openPages()
  const phone = await late(pages)
  await phone.open('/chat')
  await goThrough(phone, 'send')
  await phone.ask('POST', '/chat', { is: 'form', fields: phone.filledIn({ answer: 'send' }) })
  expect((await phone.open(at)).html).not.toContain(written)
})

test('they stand beside whatever is asked by then, and its answer is taken', async () => {
  const pages = await openPages()
  const phone = await late(pages)
  await phone.open('/chat')
  await phone.press('skip')
  const asked = phone.form().question
  expect((await phone.open(at)).html).toContain(written)
  expect(phone.form().question).toBe(asked)
})

test('an old page after sending, answered in another tab, leaves a chat that was begun since where it is', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat?start=call')
  await goThrough(phone, 'done')
  const tab = phone.tab()
  await tab.post(offered(phone, 'word'))
  const form = tab.filledIn({ answer: 'purple kettle, and more' })
  form.set('question', 'words')
  pages.wait(31)
  await phone.open('/chat')
  await goThrough(phone, 'words')
  expect((await tab.post(form)).html).toContain('purple kettle, and more')
  await phone.open('/chat')
  expect(phone.form().question).toBe('words')
})

test('danger typed on "I have a code" in the middle of a chat is heard in that chat, whoever else uses up the beginnings', async () => {
  const pages = await openPages()
  for (let times = 0; times < 40; times += 1) await comeBack(pages.phone(), 'x', 'I want to kill myself')
  const phone = pages.phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  expect((await comeBack(phone, 'x', 'I want to kill myself')).html).toContain('href="tel:999"')
  expect(phone.form().question).toBe('words')
})

test('and while nothing can be saved it shows help, and leaves the chat where it is', async () => {
  const pages = await openPages({ busyTimeoutMs: impatience })
  const phone = pages.phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  const release = await pages.place.lock()
  const came = await comeBack(phone, 'x', 'I want to kill myself')
  await release()
  expect([came.page.answer.status, came.at]).toEqual([503, '/chat?lang=en&kept=help'])
  expect(came.html).toContain('href="tel:999"')
  await phone.open('/chat')
  expect(phone.form().question).toBe('words')
})

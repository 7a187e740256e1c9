import { expect, test } from 'vitest'
import { goThrough } from './goThrough.ts'
import { offered } from './offered.ts'
import { openPages } from './openPages.ts'
import { comeBack, saved } from './returning.ts'

test('a phone that is only looked at, time and again, never shows what is written on another, nor that there is one', async () => {
  const pages = await openPages()
  const { first } = await saved(pages)
  // Answers every 25 minutes, so that its half hour is always fresh.
  for (let times = 0; times < 3; times += 1) {
    pages.wait(25)
    await first.press('go-on')
  }
  const other = pages.phone()
  await comeBack(other, 'BCD-2345', 'purple kettle')
  await goThrough(other, 'good', { words: { answer: 'He shouts at night, quokka' } })
  for (const url of ['/chat', '/chat?start=call', '/chat?note=note-kept'])
    expect((await first.open(url)).html).toBe((await pages.phone().open(url)).html)
})

test('words of danger on a phone whose chat was opened elsewhere are heard all the same', async () => {
  const pages = await openPages()
  const { first } = await saved(pages)
  await first.open('/chat')
  const fields = first.filledIn({ answer: 'I want to kill myself' })
  await comeBack(pages.phone(), 'BCD-2345', 'purple kettle')
  expect((await first.post(fields)).html).toContain('href="tel:999"')
  const viewer = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' } as const
  expect(await pages.store.referrals.tasks(viewer, pages.clock())).toMatchObject([{ what: 'urgent-words' }])
})

test('the first phone comes back as well: then it goes on, and the other one has ended', async () => {
  const pages = await openPages()
  const { first, code } = await saved(pages)
  const other = pages.phone()
  await comeBack(other, code, 'purple kettle')
  pages.wait(1)
  await comeBack(first, code, 'purple kettle')
  expect(first.form().question).toBe('you.name')
  expect((await other.open('/chat')).html).toBe((await pages.phone().open('/chat')).html)
  pages.wait(1)
  // Once more on the phone that is in it already.
  await comeBack(first, code, 'purple kettle')
  await first.submit({ answer: 'Ana' })
  expect(first.form().question).toBe('reach.number')
})

test('"Come back" pressed twice is one coming back, whichever answer the phone keeps', async () => {
  const pages = await openPages()
  const { first, code } = await saved(pages)
  const fields = new URLSearchParams({ lang: 'en', team: 'sample', code, words: 'purple kettle' })
  const presses = [pages.phone(), pages.phone()]
  await Promise.all(presses.map((press) => press.ask('POST', '/chat/return', { is: 'form', fields })))
  for (const press of presses) {
    await press.open('/chat?begun=1')
    expect(press.form().question).toBe('you.name')
  }
  expect((await first.press('go-on')).text).toContain('This chat was closed')
})

/** Begun in a chat elsewhere on the web, and open on a page as well. */
const inTwoPlaces = async () => {
  const pages = await openPages()
  const address = { channel: 'web', conversation: 'a'.repeat(32) }
  let said = 0
  const say = async (...texts: readonly string[]) => {
    for (const text of texts) {
      said += 1
      await pages.conversations.take(address, { providerId: `said-${said}`, said: { is: 'text', text } })
    }
  }
  const start = { is: 'start', form: 'self-referral', lang: 'en' } as const
  await pages.conversations.take(address, { providerId: 'one', said: start })
  await say('keep it short', 'BD7', 'Ana', 'save', 'yes', 'purple kettle')
  const phone = pages.phone()
  await comeBack(phone, 'BCD-2345', 'purple kettle')
  expect(phone.form().question).toBe('reach.number')
  return { pages, say, phone }
}

test('sent elsewhere, a page that was in it shows nothing more, whatever is said there afterwards', async () => {
  const { pages, say, phone } = await inTwoPlaces()
  await say('07700 900123', 'call', 'just mine', 'first name', 'any time', 'English', 'send it')
  const fresh = (await pages.phone().open('/chat')).html
  const look = async () => (await phone.tab().open('/chat')).html
  await say('choose a word')
  expect(await look()).toBe(fresh)
  await say('orange lamp')
  expect(await look()).toBe(fresh)
})

test('what was sent from there before somebody came back is no end of what they came back to', async () => {
  const pages = await openPages()
  const address = { channel: 'web', conversation: 'a'.repeat(32) }
  const start = { is: 'start', form: 'self-referral', lang: 'en' } as const
  let said = 0
  const take = async (one: typeof start | string) => {
    said += 1
    const inbound = typeof one === 'string' ? { is: 'text' as const, text: one } : one
    await pages.conversations.take(address, { providerId: `said-${said}`, said: inbound })
  }
  const sending = ['07700 900123', 'call', 'just mine', 'first name', 'any time', 'English', 'send it'] as const
  for (const one of [start, 'keep it short', 'BD7', 'Ana', ...sending]) await take(one)
  for (const one of [start, 'keep it short', 'BD7', 'Ana', 'save', 'yes', 'purple kettle']) await take(one)
  const { conversation } = await pages.conversations.look(address)
  expect(conversation?.state.sent).toHaveLength(1)
  const phone = pages.phone()
  await comeBack(phone, 'BCD-2345', 'purple kettle')
  expect(phone.form().question).toBe('reach.number')
})

test('sent on one device, a page after it goes on, and the other shows nothing at every step', async () => {
  const pages = await openPages()
  const { first, code } = await saved(pages)
  const other = pages.phone()
  await comeBack(other, code, 'purple kettle')
  await goThrough(other, 'done')
  const fresh = (await pages.phone().open('/chat')).html
  expect((await first.open('/chat')).html).toBe(fresh)
  await other.post(offered(other, 'word'))
  expect(other.form().question).toBe('own-word')
  expect((await first.open('/chat')).html).toBe(fresh)
  await other.submit({ answer: 'orange lamp' })
  expect((await first.open('/chat')).html).toBe(fresh)
})

test('the heading of a page that asks nothing says what was just done, and its title nothing but the team', async () => {
  const { say, phone } = await inTwoPlaces()
  await say('07700 900123', 'call', 'just mine', 'first name', 'any time', 'English', 'send it')
  await say('choose a word', 'orange lamp')
  const back = await comeBack(phone, 'BCD-2345', 'orange lamp')
  expect(back.html).toContain('What would you like to do')
  await phone.submit({ answer: 'withdraw' })
  const taken = await phone.submit({ answer: 'yes' })
  expect(taken.html).toContain('>You have taken it back</h1>')
  expect(taken.html).toContain('<title>Sunbeam Families</title>')
})

test('the heading after a word was chosen says so', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'you.name')
  await phone.press('save')
  await phone.submit({ answer: 'yes' })
  expect((await phone.submit({ answer: 'Purple kettle' })).html).toContain('>Your word is chosen</h1>')
})

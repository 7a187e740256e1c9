import { expect, test } from 'vitest'
import { answerOf, goThrough } from './goThrough.ts'
import { offered } from './offered.ts'
import { openPages } from './openPages.ts'
import type { Phone } from './phone.ts'
import { comeBack } from './returning.ts'

const sent = async (start: string) => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open(`/chat${start}`)
  await goThrough(phone, 'done')
  return { pages, phone }
}

test('a word is chosen after sending, though the phone knows nothing any more', async () => {
  const { pages, phone } = await sent('?start=call')
  expect(phone.cookies.size).toBe(0)
  await phone.post(offered(phone, 'word'))
  expect(phone.form().question).toBe('own-word')
  // One that somebody at home could guess is refused beside its box, and does not stand in it again.
  const refused = await phone.submit({ answer: 'Ana' })
  expect(refused.html).toContain('class="problem"')
  expect(refused.html).not.toMatch(/value="(Ana|…)"/)
  const made = await phone.submit({ answer: 'purple kettle' })
  expect(made.text).toContain('With the code BCD-2345 and your word')
  expect(phone.cookies.size).toBe(0)
  expect((await phone.open('/chat')).html).toBe((await pages.phone().open('/chat')).html)
})

test('more questions are offered after sending, and each page carries the next', async () => {
  const { phone } = await sent('')
  const first = await phone.post(offered(phone, 'go-on'))
  expect(phone.form().question).not.toBe('')
  expect(first.html).not.toMatch(/class="(languages|back|tools|earlier)"/)
  expect(first.html).toContain('href="/chat/leave?seat=')
  const [no] = phone.form().values
  expect(no).toBe('yes')
  await phone.submit({ answer: 'yes' })
  expect(phone.form().hidden.map(([name]) => name)).toEqual(['no', 'lang', 'team', 'seat', 'question'])
  expect(phone.cookies.size).toBe(0)
})

test('what a page carries opens nothing as a cookie, nothing when it is old, and nothing when it is forged', async () => {
  const { pages, phone } = await sent('?start=call')
  const fields = offered(phone, 'word')
  const carried = fields.get('seat') ?? ''
  const fresh = (await pages.phone().open('/chat')).html
  phone.cookies.set('p3', carried)
  expect((await phone.open('/chat')).html).toBe(fresh)
  phone.cookies.clear()
  const other = pages.phone()
  await other.open('/chat?start=call')
  await other.submit({ answer: 'BD7' })
  fields.set('seat', other.cookies.get('p3') ?? '')
  expect((await other.post(fields)).at).toBe('/?lang=en')
  fields.set('seat', carried)
  pages.wait(31)
  expect((await phone.post(fields)).at).toBe('/?lang=en')
  fields.set('seat', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.BBBB.CCCC')
  expect((await phone.post(fields)).at).toBe('/?lang=en')
})

test('the same form twice after sending is one turn, and words of danger are heard there too', async () => {
  const { phone } = await sent('?start=call')
  const fields = offered(phone, 'word')
  await phone.post(fields)
  await phone.post(fields)
  expect(phone.form().question).toBe('own-word')
  const page = await phone.submit({ answer: 'I want to kill myself' })
  expect(page.html).toContain('href="tel:999"')
})

test('stopping for now keeps the answers, and says what is true of this phone', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'you.name')
  const page = await phone.press('save')
  expect(page.text).toContain('After 30 minutes this phone shows nothing of it')
  expect(phone.form().question).toBe('come-back')
  await phone.submit({ answer: 'yes' })
  expect(phone.form().question).toBe('own-word')
})

test('the form of one’s own word pressed twice is one turn, and says nothing about moving on', async () => {
  const { phone } = await sent('?start=call')
  await phone.post(offered(phone, 'word'))
  const easy = phone.filledIn({ answer: 'Ana' })
  await phone.post(easy)
  const refused = await phone.post(easy)
  expect(refused.html).toContain('class="problem"')
  expect(refused.html).not.toContain('already gone past')
  const fields = phone.filledIn({ answer: 'purple kettle' })
  await phone.post(fields)
  const again = await phone.post(fields)
  expect(again.html).not.toContain('already gone past')
  expect(again.text).toContain('With the code BCD-2345 and your word')
  // An old tab of the same form: danger is heard from it as from any.
  fields.set('answer', 'I want to kill myself')
  expect((await phone.post(fields)).html).toContain('href="tel:999"')
})

test('and with a cookie as well', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'you.name')
  await phone.press('save')
  await phone.submit({ answer: 'yes' })
  const fields = phone.filledIn({ answer: 'purple kettle' })
  await phone.post(fields)
  const again = await phone.post(fields)
  expect(again.at).toBe('/chat')
  expect(again.text).toContain('Your code is BCD-2345')
})

test('words of danger are heard from a page after sending that is too old', async () => {
  const { pages, phone } = await sent('?start=call')
  await phone.post(offered(phone, 'word'))
  const fields = phone.filledIn({ answer: 'I want to kill myself' })
  pages.wait(31)
  expect((await phone.post(fields)).text).toContain('you matter')
})

test('words of danger in another tab are answered where they are seen, while the page after sending has not come yet', async () => {
  const other = (await openPages()).phone()
  await other.open('/chat?start=call')
  await goThrough(other, 'you.name')
  const tab = other.filledIn({ answer: 'I want to kill myself' })
  await goThrough(other, 'send')
  // Sent, and the answer lost on the way.
  await other.ask('POST', '/chat', { is: 'form', fields: other.filledIn(answerOf(other)) })
  expect((await other.post(tab)).text).toContain('you matter')
})

test('a code for unfinished answers ends with sending, and whoever has one is told', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'reach.number')
  await phone.press('save')
  await phone.submit({ answer: 'yes' })
  const made = await phone.submit({ answer: 'purple kettle' })
  const [, earlier = ''] = /Your code is (\S+)\./.exec(made.text) ?? []
  expect(earlier).not.toBe('')
  const { page } = await goThrough(phone, 'done')
  expect(page.text).toContain(`The code ${earlier} that we gave you before does not work any more`)
})

/** The way away that the page itself shows. */
const leaveBy = async (phone: Phone): Promise<void> => {
  const link = /class="leave" href="([^"]*)"/.exec(phone.page()?.html ?? '')?.[1] ?? ''
  await phone.ask('GET', link, { is: 'none' })
}

test('left from a page after sending: no form of it opens anything, nor once somebody else has looked', async () => {
  const { pages, phone } = await sent('?start=call')
  const offer = offered(phone, 'word')
  await phone.post(offer)
  const word = phone.filledIn({ answer: 'zebra lamp 77' })
  await leaveBy(phone)
  const home = (await pages.phone().open('/?lang=en')).html
  for (const look of ['', '/chat']) {
    if (look !== '') await phone.open(look)
    for (const fields of [offer, word]) expect((await phone.post(fields)).html, look).toBe(home)
  }
  // Danger in one is heard, and answered by the help that is the same for everybody.
  word.set('answer', 'I want to kill myself')
  expect((await phone.post(word)).html).toBe((await pages.phone().open('/help-now?lang=en')).html)
  const other = await comeBack(pages.phone(), 'BCD-2345', 'zebra lamp 77')
  expect(other.html).toContain('do not match')
})

test('left from the page that shows what was sent: its offer opens nothing', async () => {
  const { pages, phone } = await sent('?start=call')
  const offer = offered(phone, 'word')
  await leaveBy(phone)
  await phone.open('/chat')
  expect((await phone.post(offer)).html).toBe((await pages.phone().open('/?lang=en')).html)
})

test('a page after sending that is not left works once: sent again a minute later, it opens nothing', async () => {
  const { pages, phone } = await sent('')
  const offer = offered(phone, 'go-on')
  await phone.post(offer)
  await goThrough(phone, 'asking')
  const words = phone.filledIn({ answer: 'All that I wrote' })
  await phone.post(words)
  const home = (await pages.phone().open('/?lang=en')).html
  pages.wait(2)
  for (const fields of [offer, words]) expect((await phone.post(fields)).html).toBe(home)
  // Nor the words in it, long after what it carries is too old.
  pages.wait(40)
  expect((await phone.post(words)).html).toBe(home)
})

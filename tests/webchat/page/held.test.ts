import { expect, test } from 'vitest'
import { makeHeldPages } from '../../../src/webchat/page/makeHeldPages.ts'
import { impatience } from '../../store/place.ts'
import { goThrough } from './goThrough.ts'
import { openPages } from './openPages.ts'
import { phone as phoneOf } from './phone.ts'
import { comeBack, saved } from './returning.ts'

type Pages = Awaited<ReturnType<typeof openPages>>
const written = 'All that I wrote'

/** A form whose answer has the words of somebody on it, sent from a phone. */
const answers: Readonly<Record<string, (pages: Pages) => Promise<ReturnType<Pages['phone']>>>> = {
  'a chat that has gone': async (pages) => {
    const phone = pages.phone()
    await phone.open('/chat')
    await goThrough(phone, 'words')
    const fields = phone.filledIn({ answer: written })
    pages.wait(31)
    await phone.post(fields)
    return phone
  },
  'a chat that was opened elsewhere': async (pages) => {
    const { first, code } = await saved(pages)
    await first.open('/chat')
    const fields = first.filledIn({ answer: written })
    await comeBack(pages.phone(), code, 'purple kettle')
    await first.post(fields)
    return first
  },
  'a tab that was too late': async (pages) => {
    const phone = pages.phone()
    await phone.open('/chat')
    await goThrough(phone, 'words')
    const tab = phone.tab()
    await tab.open('/chat')
    await phone.submit({ answer: 'Short' })
    await tab.submit({ answer: written })
    return tab
  },
  'a store that is shut': async (pages) => {
    const phone = pages.phone()
    await phone.open('/chat')
    await goThrough(phone, 'words')
    const release = await pages.place.lock()
    await phone.submit({ answer: written })
    await release()
    return phone
  },
}

for (const [what, come] of Object.entries(answers)) {
  const begin = async () => {
    const pages = await openPages({ busyTimeoutMs: impatience })
    const phone = await come(pages)
    expect(phone.page()?.html).toContain(written)
    return { pages, phone, at: phone.page()?.at ?? '' }
  }

  test(`words given back by ${what} stand at an address that says nothing, until somebody leaves`, async () => {
    const { pages, phone, at } = await begin()
    expect(at).toBe('/chat?lang=en&kept=words')
    expect((await phone.open(at)).html).toContain(written)
    const kept = new Map(phone.cookies)
    await phone.ask('GET', '/chat/leave', { is: 'none' })
    const fresh = (await pages.phone().open('/chat?lang=en')).html
    for (const _ of ['once', 'again']) expect((await phone.open(at)).html).toBe(fresh)
    for (const [name, value] of kept) phone.cookies.set(name, value)
    expect((await phone.open(at)).html).toBe(fresh)
  })

  test(`and by ${what} for five minutes at the most, on no other phone`, async () => {
    const { pages, phone, at } = await begin()
    expect((await pages.phone().open(at)).html).not.toContain(written)
    pages.wait(6)
    expect((await phone.open(at)).html).not.toContain(written)
  })
}

test('where the page is not there any more, urgent help is', async () => {
  const pages = await openPages()
  const help = (await pages.phone().open('/help-now?lang=pl')).html
  expect((await pages.phone().open('/chat?lang=pl&kept=help')).html).toBe(help)
})

const page = (length: number) => ({ page: { is: 'gone', had: { typed: ['x'.repeat(length)] } }, since: 0 }) as const

test('pages are held up to a limit: whoever sends most loses the longest of it, and nobody else loses a word', async () => {
  const { settings } = await openPages()
  const held = makeHeldPages(settings.realClock)
  const seat = (name: string) => ({ conversation: name, team: 'sample' })
  held.hold(seat('a ward'), page(20_000), 'ward')
  held.hold(seat('a home'), page(500_000), 'home')
  held.hold(seat('beside the robot'), page(20_000), 'robot')
  const sent = Array.from({ length: 80 }, (_, at) => seat(`${at}`))
  for (const one of sent) held.hold(one, page(500_000), 'robot')
  for (const name of ['a ward', 'a home', 'beside the robot']) expect(held.heldFor(seat(name)), name).toBeDefined()
  expect(sent.filter((one) => held.heldFor(one) !== undefined)).toHaveLength(62)
})

test('a robot that sends forms of no chat is told to wait, and what somebody else wrote is still there', async () => {
  const pages = await openPages()
  const here = phoneOf(pages.routes, true, new Map(), '192.0.2.8')
  await here.open('/chat')
  await goThrough(here, 'words')
  const tab = here.tab()
  await tab.open('/chat')
  await here.submit({ answer: 'Short' })
  await tab.submit({ answer: written })
  const form = new URLSearchParams({
    no: '5',
    lang: 'en',
    team: 'sample',
    question: 'words',
    answer: '"'.repeat(200_000),
  })
  const statuses: number[] = []
  for (let times = 0; times < 42; times += 1)
    statuses.push((await phoneOf(pages.routes, true, new Map(), '192.0.2.7').post(form)).answer.status)
  expect([statuses.indexOf(429), new Set(statuses.slice(40))]).toEqual([40, new Set([429])])
  expect((await here.open('/chat?lang=en&kept=words')).html).toContain(written)
})

test('what is past its time leaves the memory too, though nobody looks', async () => {
  const pages = await openPages()
  const held = makeHeldPages(pages.clock)
  held.hold({ conversation: 'c', team: 'sample' }, page(10), 'home')
  pages.wait(4)
  expect(held.forgetOld()).toBe(0)
  pages.wait(2)
  expect([held.forgetOld(), held.forgetOld()]).toEqual([1, 0])
})

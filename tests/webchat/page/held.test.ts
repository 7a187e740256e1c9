import { expect, test } from 'vitest'
import { makeHeldPages } from '../../../src/webchat/page/makeHeldPages.ts'
import { impatience } from '../../store/place.ts'
import { goThrough } from './goThrough.ts'
import { openPages } from './openPages.ts'
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

test('pages are held up to a limit, the newest of them', async () => {
  const { settings } = await openPages()
  const held = makeHeldPages(settings.realClock)
  const seats = Array.from({ length: 40 }, (_, at) => ({ conversation: `c${at}`, team: 'sample' }))
  for (const seat of seats) held.hold(seat, page(999_900))
  const isHeld = seats.map((seat) => held.heldFor(seat) !== undefined)
  expect([isHeld.indexOf(true), isHeld.lastIndexOf(false)]).toEqual([8, 7])
})

test('what is past its time leaves the memory too, though nobody looks', async () => {
  const pages = await openPages()
  const held = makeHeldPages(pages.clock)
  held.hold({ conversation: 'c', team: 'sample' }, page(10))
  pages.wait(4)
  expect(held.forgetOld()).toBe(0)
  pages.wait(2)
  expect([held.forgetOld(), held.forgetOld()]).toEqual([1, 0])
})

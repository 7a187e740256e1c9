import { expect, test } from 'vitest'
import { goThrough } from './goThrough.ts'
import { offered } from './offered.ts'
import { openPages } from './openPages.ts'
import type { Phone } from './phone.ts'

type Pages = Awaited<ReturnType<typeof openPages>>
const danger = 'I want to kill myself'

const alertsOf = async ({ store, clock }: Pages) => {
  const viewer = { name: 'Ines Brook', role: 'clinical-lead', team: 'sample' } as const
  const tasks = await store.referrals.tasks(viewer, clock())
  return tasks.filter(({ what }) => what === 'urgent-words').length
}

/** A form with danger in it that Back still holds, on a phone that was left by the link. */
const lefts: Readonly<Record<string, (pages: Pages, phone: Phone) => Promise<URLSearchParams>>> = {
  'a page after sending': async (_, phone) => {
    await phone.open('/chat?start=call')
    await goThrough(phone, 'done')
    const tab = phone.tab()
    const page = await tab.post(offered(phone, 'word'))
    const form = tab.filledIn({ answer: danger })
    const way = /href="(\/chat\/leave\?seat=[^"]*)"/.exec(page.html)?.[1] ?? ''
    await tab.ask('GET', way.replaceAll('&amp;', '&'), { is: 'none' })
    // The look that ends what was written down.
    await tab.open('/')
    await tab.open('/chat')
    return form
  },
  'a chat': async (_, phone) => {
    await phone.open('/chat')
    await goThrough(phone, 'words')
    const form = phone.filledIn({ answer: danger })
    await phone.ask('GET', '/chat/leave', { is: 'none' })
    return form
  },
  'a chat that had heard it': async (_, phone) => {
    await phone.open('/chat')
    await goThrough(phone, 'words')
    const form = phone.filledIn({ answer: danger })
    await phone.post(form)
    await phone.ask('GET', '/chat/leave', { is: 'none' })
    return form
  },
  'a first page': async (_, phone) => {
    await phone.open('/chat')
    const form = phone.filledIn({ answer: danger })
    await phone.ask('GET', '/chat/leave', { is: 'none' })
    return form
  },
}

for (const [what, leave] of Object.entries(lefts))
  test(`danger sent again by Back after leaving ${what} is one alert, and other danger is another`, async () => {
    const pages = await openPages()
    const phone = pages.phone()
    const form = await leave(pages, phone)
    const help = (await pages.phone().open('/help-now?lang=en')).html
    for (const times of [1, 2, 3]) {
      // The look itself ends what was written down, so only the form is sent again.
      const { body } = await phone.ask('POST', '/chat', { is: 'form', fields: form }, { origin: 'null' })
      expect(body, String(times)).toEqual({ is: 'redirect', to: '/help-now?lang=en' })
      expect(await alertsOf(pages), String(times)).toBe(1)
      expect(phone.cookies.has('p3')).toBe(false)
    }
    form.set('answer', 'He hits me')
    expect((await phone.post(form)).html).toBe(help)
    expect(await alertsOf(pages)).toBe(2)
  })

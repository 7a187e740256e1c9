import { expect, test } from 'vitest'
import { goThrough } from './goThrough.ts'
import { openPages } from './openPages.ts'
import { phone as phoneOf } from './phone.ts'
import { comeBack, saved } from './returning.ts'

const viewer = { name: 'Lea Lead', role: 'clinical-lead', team: 'sample' } as const

test('"I have a code" is one tap from the first page and from a chat that is gone, and the same on every phone', async () => {
  const pages = await openPages()
  const { first } = await saved(pages)
  expect((await first.open('/')).html).toContain('href="/chat/return?lang=en"')
  const [used, fresh] = [await first.open('/chat/return'), await pages.phone().open('/chat/return')]
  expect(used.html).toBe(fresh.html)
  expect(used.answer.cookies ?? []).toEqual([])
  expect(used.html).not.toContain('kettle')
  // Something may stand in its boxes: without script too it goes by itself.
  expect(used.html).toContain('http-equiv="refresh" content="1860;url=/?lang=en"')
  const old = first.tab()
  await old.open('/chat')
  const fields = old.filledIn({ answer: 'x' })
  pages.wait(31)
  expect((await old.post(fields)).html).toContain('href="/chat/return?lang=en"')
})

test('saved on one phone, gone on with on another, everything kept; the first is told when it sends something', async () => {
  const pages = await openPages()
  const { first, code } = await saved(pages)
  const kept = new Map(first.cookies)
  const other = pages.phone()
  const back = await comeBack(other, ` ${code.toLowerCase().replace('-', ' ')}`, 'purple KETTLE')
  expect(back.at).toBe('/chat')
  expect(other.form().question).toBe('you.name')
  expect(back.html).toContain('class="earlier"')
  // Neither address nor cookie holds the code or the word.
  const seen = [back.answer.body.is === 'redirect' ? back.answer.body.to : '', back.at, ...other.cookies.values()]
  for (const one of seen) expect(one).not.toMatch(/kettle|BCD-?2345/i)
  await other.submit({ answer: 'Ana' })
  expect(other.form().question).toBe('reach.number')
  // A form of the first is told so, what was written is given back, and nothing is overwritten; a look tells nothing.
  const stale = await first.press('go-on')
  expect(stale.text).toContain('This chat was closed')
  expect(stale.html).toContain('href="/chat/return?lang=en"')
  const fresh = (await pages.phone().open('/chat')).html
  expect((await first.open('/chat')).html).toBe(fresh)
  for (const [name, value] of kept) first.cookies.set(name, value)
  expect((await first.open('/chat')).html).toBe(fresh)
  await other.submit({ answer: '07700 900123' })
  expect(other.form().question).toBe('reach.ways')
})

test('coming back works after leaving; leaving there again ends that seat and no other, kept cookies included', async () => {
  const pages = await openPages()
  const { first, code } = await saved(pages)
  const old = new Map(first.cookies)
  await first.ask('GET', '/chat/leave', { is: 'none' })
  const other = pages.phone()
  await comeBack(other, code, 'purple kettle')
  expect(other.form().question).toBe('you.name')
  // A copy of the cookie of the phone that left stays dead.
  const fresh = (await pages.phone().open('/chat')).html
  for (const [name, value] of old) first.cookies.set(name, value)
  expect((await first.open('/chat')).html).toBe(fresh)

  const kept = new Map(other.cookies)
  await other.ask('GET', '/chat/leave', { is: 'none' })
  await comeBack(other, code, 'purple kettle')
  const again = new Map(other.cookies)
  for (const [name, value] of kept) other.cookies.set(name, value)
  expect((await other.open('/chat')).html).toBe(fresh)
  for (const [name, value] of again) other.cookies.set(name, value)
  await other.open('/chat')
  expect(other.form().question).toBe('you.name')
})

test('sent on one device, another that is in it still knows nothing more', async () => {
  const pages = await openPages()
  const { first, code } = await saved(pages)
  const other = pages.phone()
  await comeBack(other, code, 'purple kettle')
  const { page } = await goThrough(other, 'done')
  expect(page.html).toContain('class="done"')
  const fresh = await pages.phone().open('/chat')
  expect((await first.open('/chat')).html).toBe(fresh.html)
  expect((await comeBack(other, 'BCD-2345', 'purple kettle')).html).toContain('do not match')
})

test('a wrong word, a code nobody has and empty boxes read the same; the word is never given back', async () => {
  const pages = await openPages()
  const { code } = await saved(pages)
  const phone = pages.phone()
  const wrong = await comeBack(phone, code, 'orange lamp')
  const nobody = await comeBack(phone, 'XXX-2222', 'orange lamp')
  expect(wrong.html).toContain('do not match')
  expect([wrong.html, wrong.to]).toEqual([nobody.html, nobody.to])
  // Neither is given back, in the page or its address.
  expect(`${wrong.html} ${wrong.to}`).not.toMatch(/orange|BCD/)
  expect(wrong.answer.cookies ?? []).toEqual([])
  expect((await comeBack(phone, '', '')).html).toContain('do not match')
  expect((await comeBack(phone, 'x'.repeat(50_000), 'y'.repeat(10_000))).html).toContain('do not match')
})

test('after three wrong words it says how long to wait, also for the right one, and then lets it in', async () => {
  const pages = await openPages()
  const { code } = await saved(pages)
  for (const [at, phone] of [pages.phone(), pages.phone(), pages.phone()].entries()) {
    const { html } = await comeBack(phone, code, 'orange lamp')
    expect(html).toContain(at < 2 ? 'do not match' : 'wait 5 minutes')
  }
  expect((await comeBack(pages.phone(), code, 'purple kettle')).html).toContain('please wait')
  pages.wait(6)
  expect((await comeBack(pages.phone(), code, 'purple kettle')).at).toBe('/chat')
})

test('too old it opens nothing, and the page says the way on', async () => {
  const pages = await openPages()
  const { code } = await saved(pages)
  pages.wait(28 * 24 * 60 + 1)
  const { html } = await comeBack(pages.phone(), code, 'purple kettle')
  expect(html).toContain('too old')
  expect(html).toContain('href="/chat?lang=en&amp;start=call"')
  expect(html).toContain('href="/chat?lang=en"')
})

test('for something sent: a copy, adding and taking back, each by its button', async () => {
  const pages = await openPages()
  const sender = pages.phone()
  await sender.open('/chat?start=call')
  const { page } = await goThrough(sender, 'done')
  expect(page.text).toContain('The code says nothing about you.')
  expect(page.text).not.toMatch(/reference|you can change/i)
  const form = /<form method="post" action="\/chat" class="offers">[\s\S]*?<\/form>/.exec(page.html)?.[0] ?? ''
  const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)]
  const fields = new URLSearchParams(Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])))
  fields.set('do', 'word')
  await sender.post(fields)
  await sender.submit({ answer: 'purple kettle' })

  const phone = pages.phone()
  const back = await comeBack(phone, 'BCD-2345', 'purple kettle')
  expect(phone.form().question).toBe('what-next')
  expect(phone.form().values).toEqual(['withdraw', 'add', 'copy', 'close'])
  expect(back.html).not.toContain('Ana')
  expect((await phone.submit({ answer: 'copy' })).text).toContain('07700 900123')
  await phone.submit({ answer: 'add' })
  expect((await phone.submit({ answer: 'We moved to my mother’s' })).text).toContain('Your words are with BCD-2345')
  await phone.submit({ answer: 'withdraw' })
  expect(phone.form().question).toBe('withdraw')
  const over = await phone.submit({ answer: 'yes' })
  expect(over.text).toContain('you are taking back BCD-2345')
  expect(over.text).toContain('You can close this page now.')
  expect(over.html).not.toMatch(/value="(withdraw|add|go-on)"/)
  expect(over.html).toContain('Close this page')
  const [listed] = await pages.store.referrals.list(viewer, { size: 10 }, pages.clock())
  expect(listed).toMatchObject({ status: 'closed' })
  expect((await comeBack(phone, 'BCD-2345', 'purple kettle')).html).toContain('has ended')
  expect(phone.form().values).toEqual(['copy', 'close'])
  // Taken back: nobody is to ring any more, and a person is told that it was.
  const open = (await pages.store.referrals.tasks(viewer, pages.clock())).filter(({ done }) => !done)
  expect(open.map(({ what }) => what)).not.toContain('call-back')
  expect(open.map(({ what }) => what)).toContain('withdrawn')
  const closed = await phone.submit({ answer: 'close' })
  expect(closed.text).toContain('You can close this page now.')
  expect(closed.html).not.toContain('value="go-on"')
})

test.each([
  { code: 'BCD-2345', words: 'I want to kill myself' },
  { code: 'I want to kill myself', words: 'purple kettle' },
  { code: `${'x '.repeat(80)}I want to kill myself`, words: '' },
])('words of danger are heard in either box, and nothing else that stands there: $code', async ({ code, words }) => {
  const pages = await openPages()
  const phone = pages.phone()
  const { html } = await comeBack(phone, code, words)
  expect(html).toContain('href="tel:999"')
  const [task] = await pages.store.referrals.tasks(viewer, pages.clock())
  expect(task).toMatchObject({ what: 'urgent-words' })
  const opened = await pages.store.referrals.task(viewer, task?.id ?? '', pages.clock())
  expect(JSON.stringify(opened)).toContain('I want to kill myself')
  expect(JSON.stringify(opened)).not.toContain('kettle')
})

test('danger in both boxes is heard in both', async () => {
  const pages = await openPages()
  await comeBack(pages.phone(), 'He hits me', 'I want to kill myself')
  const [task] = await pages.store.referrals.tasks(viewer, pages.clock())
  const opened = await pages.store.referrals.task(viewer, task?.id ?? '', pages.clock())
  for (const words of ['He hits me', 'I want to kill myself']) expect(JSON.stringify(opened)).toContain(words)
})

test('twenty looks a minute from one place; danger is heard all the same, and nobody elsewhere has to wait', async () => {
  const pages = await openPages()
  const { code } = await saved(pages)
  for (let looks = 0; looks < 20; looks += 1)
    expect((await comeBack(pages.phone(), '', '')).html, String(looks)).toContain('do not match')
  const refused = await comeBack(pages.phone(), code, 'purple kettle')
  expect(refused.html).toContain('cannot look that up just now')
  expect(`${refused.html} ${refused.to}`).not.toMatch(/kettle|BCD/)
  const { html } = await comeBack(pages.phone(), code, 'I want to kill myself')
  expect(html).toContain('href="tel:999"')
  expect(await pages.store.referrals.tasks(viewer, pages.clock())).toMatchObject([{ what: 'urgent-words' }])
  const elsewhere = phoneOf(pages.routes, true, new Map(), '192.0.2.7')
  expect((await comeBack(elsewhere, code, 'purple kettle')).at).toBe('/chat')
})

test('another site’s form opens nothing', async () => {
  const pages = await openPages()
  const { code } = await saved(pages)
  const phone = pages.phone()
  const fields = new URLSearchParams({ code, words: 'purple kettle' })
  const answer = await phone.ask('POST', '/chat/return', { is: 'form', fields }, { 'sec-fetch-site': 'cross-site' })
  expect(answer.body).toEqual({ is: 'redirect', to: '/chat/return' })
  expect(phone.cookies.size).toBe(0)
})

test('a chat begun elsewhere on the web is gone on with here', async () => {
  const pages = await openPages()
  const { conversations } = pages
  const address = { channel: 'web', conversation: 'a'.repeat(32) }
  let said = 0
  for (const text of ['yes, go ahead', '1', 'mother', 'born', '12 June 2026', 'BD7', 'save', 'yes', 'purple kettle']) {
    if (said === 0)
      await conversations.take(address, { providerId: 'one', said: { is: 'start', form: 'self-referral', lang: 'en' } })
    said += 1
    await conversations.take(address, { providerId: `said-${said}`, said: { is: 'text', text } })
  }
  const phone = pages.phone()
  await comeBack(phone, 'BCD-2345', 'purple kettle')
  expect(phone.form().question).toBe('you.name')
  await phone.submit({ answer: 'Ana' })
  const { conversation } = await conversations.look(address)
  expect(conversation?.state.drafts['self-referral']?.answers['you.name']?.value).toBe('Ana')
})

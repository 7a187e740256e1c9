import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from './chromium.ts'
import { parentPage } from './parentPage.ts'
import { asked, fillIn, inPage, talkUntil, turn } from './talkPage.ts'

const { open, url } = parentPage()
const first = 'form.ask .buttons button >> nth=0'
const words = 'Half an hour of writing'
const look = `document.dispatchEvent(new Event('visibilitychange'))`

const sentBy = (page: Page): string[] => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
  })
  return sent
}

/** The neutral place never opens, so the page that was left stays behind it, hidden. */
const stayBehind = (page: Page) =>
  page.context().route(
    (to) => to.origin !== url(),
    (route) => route.fulfill({ status: 204 }),
  )

browserTest('a page that waited to try again sends nothing once somebody left, even where it cannot go', async () => {
  const page = await open('/help-now')
  await page.clock.install()
  await page.goto(`${url()}/chat?lang=en`)
  await talkUntil(page, 'words')
  await stayBehind(page)
  await page.route('**/chat', (route) => route.abort(), { times: 1 })
  await page.locator('#answer').fill(words)
  await page.locator(first).click()
  await page.getByText('That did not get through').waitFor()
  const sent = sentBy(page)
  await page.locator('.leave').click()
  await expect.poll(() => sent).toEqual(['/chat/leave'])
  await page.clock.fastForward('01:00')
  await inPage(page, `${look}, window.dispatchEvent(new Event('online')), 0`)
  expect(await inPage(page, 'fetch("/chat/no").then(({ status }) => status)')).toBe('200')
  expect(sent).toEqual(['/chat/leave'])
  expect(await inPage(page, 'document.body.hidden')).toBe('true')
})

browserTest('words that were not pressed are not sent by a page that was left and is looked at', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'words')
  await stayBehind(page)
  await page.locator('#answer').fill(words)
  const sent = sentBy(page)
  await page.locator('.leave').click()
  await expect.poll(() => sent).toEqual(['/chat/leave'])
  await inPage(page, look)
  expect(await inPage(page, 'fetch("/chat").then(({ status }) => status)')).toBe('200')
  expect(await inPage(page, 'fetch("/chat").then(({ status }) => status)')).toBe('200')
  expect(sent).toEqual(['/chat/leave'])
})

browserTest('an answer that was on its way when somebody left brings no chat back', async () => {
  const page = await open('/chat?start=call&lang=en')
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const context = page.context()
  const passed = Promise.withResolvers<void>()
  await page.route('**/chat', async (route) => {
    // It comes to the service, and the seat it brings comes after leaving.
    const answer = await route.fetch({ maxRedirects: 0 })
    held.resolve()
    await release.promise
    const [name = '', value = ''] = (answer.headers()['set-cookie'] ?? '').split(';')[0]?.split('=') ?? []
    await context.addCookies([{ name, value, url: url() }])
    await route.abort()
    passed.resolve()
  })
  await page.locator('#answer').fill('BD7')
  await page.locator(first).click()
  await held.promise
  const sent = sentBy(page)
  await page.locator('.leave').click()
  await expect.poll(() => sent).toEqual(['/chat/leave'])
  release.resolve()
  await passed.promise
  const tab = await context.newPage()
  await tab.goto(`${url()}/chat?start=call&lang=en`)
  expect(await tab.locator('.earlier, .back').count()).toBe(0)
  expect(await context.cookies()).toEqual([])
})

browserTest('left in one tab, the others go too', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'words')
  const other = await page.context().newPage()
  await other.goto(`${url()}/chat`)
  await other.locator('#answer').fill(words)
  const sent = sentBy(other)
  await page.locator('.leave').click()
  await other.waitForURL('https://www.bbc.co.uk/weather')
  expect(sent).not.toContain('/chat')
})

browserTest('left elsewhere, words nobody sent are given back by the page alone, and go in their time', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'words')
  await page.locator('#answer').fill(words)
  const sent = sentBy(page)
  await page.context().clearCookies()
  await inPage(page, look)
  await page.getByText('This chat was closed').waitFor()
  expect(await page.locator('#typed').inputValue()).toBe(words)
  expect(sent).toEqual([])
  expect(await page.context().cookies()).toEqual([])
  await page.clock.setFixedTime(Number(await inPage(page, 'Date.now()')) + 31 * 60_000)
  await inPage(page, look)
  await page.waitForURL(`${url()}/?lang=en`)
})

browserTest('a second tab that nobody touched goes by itself, and the chat in use goes on', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'you.name')
  const other = await page.context().newPage()
  await other.goto(`${url()}/chat`)
  const sent = sentBy(other)
  // The clock of this tab alone.
  await inPage(other, `(Date.now = ((now) => () => now)(Date.now() + ${31 * 60_000}), ${look})`)
  await other.waitForURL(`${url()}/?lang=en`)
  expect(sent).toEqual([])
  await turn(page, await fillIn(page))
  expect(await asked(page)).toBe('reach.number')
})

browserTest('words kept in a tab are not shown in the chat of whoever uses it next', async () => {
  const page = await open('/chat?start=call&lang=en')
  await talkUntil(page, 'you.name')
  await page.locator('#answer').fill('Anna')
  await turn(page, '.back button')
  await page.context().clearCookies()
  await inPage(page, look)
  await page.locator('[name="start"]').first().waitFor({ state: 'attached' })
  await talkUntil(page, 'you.name')
  expect(await page.locator('#answer').inputValue()).toBe('')
})

browserTest('words in the first box, and words given back, go after half an hour', async () => {
  const page = await open('/chat?start=call&lang=en')
  await page.locator('#answer').fill('BD7')
  const wait = async () => {
    await page.clock.setFixedTime(Number(await inPage(page, 'Date.now()')) + 31 * 60_000)
    await inPage(page, look)
    await page.waitForURL(`${url()}/?lang=en`)
  }
  await wait()
  await page.goto(`${url()}/chat?lang=en`)
  await talkUntil(page, 'words')
  await page.locator('#answer').fill(words)
  await page.context().clearCookies()
  await turn(page, first)
  expect(await page.locator('#typed').inputValue()).toBe(words)
  await wait()
})

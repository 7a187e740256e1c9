import { expect } from 'vitest'
import { page as words } from '../../locales/pl/page.ts'
import { browserTest } from './chromium.ts'
import { parentPage } from './parentPage.ts'
import { talkUntil } from './talkPage.ts'

const { open, url } = parentPage()

browserTest('an hour of writing keeps the place, and only looking does not', async () => {
  const page = await open('/help-now')
  await page.clock.install()
  await page.goto(`${url()}/chat?lang=en`)
  await talkUntil(page, 'words')
  const stays: string[] = []
  page.on('response', async (response) => {
    if (response.url().endsWith('/chat/stay')) stays.push((await response.allHeaders())['set-cookie'] ?? 'none')
  })
  for (let minutes = 12; minutes <= 60; minutes += 12) {
    await page.clock.fastForward('12:00')
    await page.locator('#answer').press('x')
    await expect.poll(() => stays.length).toBe(minutes / 12)
  }
  expect(stays.every((cookie) => /^p3=.*Max-Age=1800/.test(cookie))).toBe(true)
  expect(await page.locator('#answer').inputValue()).toBe('xxxxx')
  await page.clock.fastForward('12:00')
  await page.clock.fastForward('12:00')
  expect(stays.length).toBe(5)
})

browserTest('the chat was closed while somebody wrote: their words are given back when they look again', async () => {
  const page = await open('/chat?lang=pl')
  await talkUntil(page, 'words')
  await page.locator('#answer').fill('Half an hour of writing')
  await page.context().clearCookies()
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`)
  await page.locator('#typed').waitFor()
  expect(await page.locator('#typed').inputValue()).toContain('Half an hour of writing')
  // Read out is what stands there now, and the way on is in the language they wrote in.
  expect(await page.locator('h1').textContent()).toBe(words['gone-title'])
  expect(await page.locator('#news').textContent()).toBe(words['gone-words'])
  expect(await page.locator('main a.button').getAttribute('href')).toBe('/chat?lang=pl')
})

browserTest('a page loaded again begins no half hour anew; the first touch of it does', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'words')
  let stays = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/chat/stay')) stays += 1
  })
  await page.reload()
  expect(stays).toBe(0)
  await page.locator('#answer').press('x')
  await page.locator('#answer').press('x')
  await expect.poll(() => stays).toBe(1)
})

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from './chromium.ts'
import { parentPage } from './parentPage.ts'
import { asked, talkUntil, turn } from './talkPage.ts'

const { open } = parentPage()

/** The next turn reaches the service; its answer never comes back, or nothing gets through at all. */
const loseOnce = async (page: Page, what: 'the answer' | 'everything'): Promise<void> => {
  await page.route(
    '**/chat',
    async (route) => {
      if (what === 'the answer') await route.fetch({ maxRedirects: 0 })
      await route.abort()
    },
    { times: 1 },
  )
}

for (const what of ['the answer', 'everything'] as const)
  browserTest(`what is written while ${what} is lost on the way is shown again, and can be added`, async () => {
    const page = await open('/chat?lang=en')
    await talkUntil(page, 'words')
    await loseOnce(page, what)
    await page.locator('#answer').fill('First part.')
    await page.locator('form.ask .buttons button').first().click()
    await page.getByText('That did not get through').waitFor()
    await page.locator('#answer').fill('First part. And a great deal more.')
    // Once more is the same turn; it takes nothing away.
    await page.locator('form.ask .buttons button').first().click()
    await page.locator('#added').waitFor()
    expect(await asked(page)).toBe('life')
    expect(await page.locator('#added').inputValue()).toBe('First part. And a great deal more.')
    await turn(page, '.go-add button')
    expect(await asked(page)).toBe('words')
    expect(await page.locator('#answer').inputValue()).toBe('First part. And a great deal more.')
    await turn(page, 'form.ask .buttons button >> nth=0')
    expect(await page.locator('#added').count()).toBe(0)
    await page.locator('.earlier > summary').click()
    expect(await page.locator('.earlier').textContent()).toContain('First part. And a great deal more.')
  })

browserTest('a slow answer: what was added meanwhile to a question that is asked again stands in its box', async () => {
  const page = await open('/chat?start=call&lang=en')
  await talkUntil(page, 'reach.number')
  await page.route('**/chat', async (route) => {
    await page.locator('#answer').fill('07700 900123')
    await route.continue()
  })
  await page.locator('#answer').fill('12')
  await turn(page, 'form.ask .buttons button >> nth=0')
  expect(await page.locator('.problem').count()).toBe(1)
  expect(await page.locator('#answer').inputValue()).toBe('07700 900123')
})

browserTest('a page that waits to try again does so as soon as it is looked at', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'you.name')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await page.route('**/chat', (route) => route.abort(), { times: 1 })
  await page.evaluate('window.setTimeout = () => 0')
  await page.locator('#answer').fill('Anna')
  await page.locator('form.ask .buttons button').first().click()
  await page.getByText('That did not get through').waitFor()
  await other.locator('#answer').fill('Ana')
  await turn(other, 'form.ask .buttons button >> nth=0')
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`)
  await expect.poll(() => asked(page)).toBe('reach.number')
})

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

const words = 'A very long story that is not finished'

for (const how of ['"Back to the questions"', "the browser's Back"] as const)
  browserTest(`urgent help and ${how}: the words are still in their box`, async () => {
    const page = await open('/chat?lang=en')
    await talkUntil(page, 'words')
    await page.locator('#answer').fill(words)
    await page.locator('.urgent').click()
    await page.waitForURL(/help-now/)
    expect(await page.locator('h1').textContent()).toBe('Urgent help')
    expect(await page.getByRole('link', { name: '999' }).count()).toBe(1)
    await page.locator('footer a').first().click()
    await page.waitForURL(/privacy/)
    if (how === "the browser's Back") await page.goBack()
    else {
      await page.locator('.urgent').click()
      await page.waitForURL(/help-now/)
      await page.getByRole('link', { name: 'Back to the questions' }).click()
    }
    await page.waitForURL(/\/chat$/)
    expect(await asked(page)).toBe('words')
    expect(await page.locator('#answer').inputValue()).toBe(words)
    await turn(page, 'form.ask .buttons button >> nth=0')
    expect(await asked(page)).toBe('life')
    await page.goForward()
    await page.waitForURL(/help-now|privacy/)
    await page.goBack()
    await expect.poll(() => asked(page)).toBe('life')
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
  })

browserTest('another language, Back, "a person" and "Change": what was not sent stands in its box again', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'words')
  await page.locator('#answer').fill(words)
  await turn(page, '.languages button >> nth=0')
  expect(await page.locator('html').getAttribute('lang')).toBe('pl')
  expect(await page.locator('#answer').inputValue()).toBe(words)
  await turn(page, '.back button')
  expect(await asked(page)).toBe('good')
  await turn(page, 'form.ask .buttons button >> nth=0')
  expect(await asked(page)).toBe('words')
  expect(await page.locator('#answer').inputValue()).toBe(words)
  await page.locator('.tools > summary').click()
  await turn(page, 'button[value="person"]')
  expect(await page.locator('#answer').inputValue()).toBe(words)
  await page.locator('.earlier > summary').click()
  await turn(page, 'button[value="change:hopes"]')
  await page.locator('form.ask .choice label').nth(1).click()
  await turn(page, '.back button')
  await talkUntil(page, 'words')
  expect(await page.locator('#answer').inputValue()).toBe(words)
})

browserTest('the first question too: its words outlast urgent help and another language', async () => {
  const page = await open('/chat?start=call&lang=en')
  await page.locator('#answer').fill('BD7')
  await page.locator('.urgent').click()
  await page.waitForURL(/help-now/)
  await page.getByRole('link', { name: 'Back to the questions' }).click()
  await page.waitForURL(/start=call/)
  expect(await page.locator('#answer').inputValue()).toBe('BD7')
  await page.locator('.languages a').first().click()
  await page.waitForURL(/lang=pl/)
  expect(await page.locator('#answer').inputValue()).toBe('BD7')
  expect(await page.locator('html').getAttribute('lang')).toBe('pl')
})

browserTest('an answer that arrives while somebody reads urgent help waits until they come back', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'you.name')
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.route(
    '**/chat',
    async (route) => {
      held.resolve()
      await release.promise
      await route.continue()
    },
    { times: 1 },
  )
  await page.locator('#answer').fill('Ana')
  await page.locator('form.ask .buttons button').first().click()
  await held.promise
  await page.locator('.urgent').click()
  await page.waitForURL(/help-now/)
  const answered = page.waitForResponse((response) => response.url().endsWith('/chat') && response.status() === 200)
  release.resolve()
  await (await answered).finished()
  expect(await page.locator('h1').textContent()).toBe('Urgent help')
  await page.goBack()
  await expect.poll(() => asked(page)).toBe('reach.number')
})

browserTest('with no connection a page that cannot open says so, and the words stay', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'words')
  await page.locator('#answer').fill(words)
  await page.context().setOffline(true)
  await page.locator('.urgent').click()
  await page.getByText('Call 999').waitFor()
  expect(await page.locator('#answer').inputValue()).toBe(words)
})

browserTest('left from urgent help: Back shows nothing, and nothing is kept', async () => {
  const page = await open('/?lang=en')
  await page.locator('.ways a').nth(1).click()
  await page.waitForSelector('form.ask')
  await talkUntil(page, 'words')
  await page.locator('#answer').fill(words)
  await page.locator('.urgent').click()
  await page.waitForURL(/help-now/)
  await page.locator('.leave').click()
  await page.waitForURL('https://www.bbc.co.uk/weather')
  await page.goBack()
  await page.waitForURL(/\/chat/)
  expect(await page.locator('.earlier, .back').count()).toBe(0)
  expect(await page.content()).not.toContain(words)
})

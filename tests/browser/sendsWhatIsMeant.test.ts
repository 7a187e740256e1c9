import { expect } from 'vitest'
import { browserTest } from './chromium.ts'
import { parentPage } from './parentPage.ts'
import { asked, inPage, talkUntil, turn } from './talkPage.ts'

const { open, url } = parentPage()
const first = 'form.ask .buttons button >> nth=0'
const words = 'A very long story that is not finished'

const chosen = `document.querySelector('form.ask input:checked')?.value`

browserTest('a choice that was changed with no connection, and pressed again, is the one that is sent', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'you.are')
  await page.context().setOffline(true)
  await page.locator('.choice label').nth(0).click()
  await page.locator(first).click()
  await page.getByText('There is no connection').waitFor()
  expect(await page.locator('#news').textContent()).toContain('Call 999')
  await page.locator('.choice label').nth(1).click()
  const second = (await page.locator('.choice label').nth(1).textContent()) ?? 'nothing'
  await page.locator(first).click()
  await page.context().setOffline(false)
  await expect.poll(() => asked(page), { timeout: 10_000 }).not.toBe('you.are')
  expect(await page.locator('.note').count()).toBe(0)
  expect(await page.locator('.earlier').textContent()).toContain(second.trim())
})

browserTest('a choice that was changed after it may have come is said, with a way to it', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'you.are')
  await page.route('**/chat', (route) => route.abort(), { times: 1 })
  await page.locator('.choice label').nth(0).click()
  await page.locator(first).click()
  await page.getByText('That did not get through').waitFor()
  await page.locator('.choice label').nth(1).click()
  const [second, value] = [await page.locator('.choice label').nth(1).textContent(), await inPage(page, chosen)]
  await page.locator(first).click()
  await page.locator('#added').waitFor()
  expect(await page.locator('#added').inputValue()).toBe(second?.trim())
  await turn(page, '.go-add button')
  expect(await asked(page)).toBe('you.are')
  expect(await inPage(page, chosen)).toBe(value)
})

for (const status of [413, 429, 502])
  browserTest(`an answer that is not taken (${status}) leaves the words in their box, and says so`, async () => {
    const page = await open('/help-now')
    await page.clock.install()
    await page.goto(`${url()}/chat?lang=en`)
    await talkUntil(page, 'words')
    let tries = 0
    await page.route('**/chat', async (route) => {
      tries += 1
      await route.fulfill({ status, contentType: 'text/html', body: '<h1>Not now</h1>' })
    })
    await page.locator('#answer').fill(words)
    await page.locator(first).click()
    for (let turns = 1; turns < (status === 502 ? 4 : 1); turns += 1) {
      await expect.poll(() => tries).toBe(turns)
      await page.getByText('We are trying again').waitFor()
      await page.clock.fastForward('00:06')
    }
    await page.getByText('That was not sent').waitFor()
    expect(await page.locator('#answer').inputValue()).toBe(words)
    await page.unroute('**/chat')
    await turn(page, first)
    expect(await asked(page)).toBe('life')
  })

browserTest('too long for the service: the page stays, with every word', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'words')
  const long = `${words} `.repeat(7_500)
  await page.locator('#answer').fill(long)
  await page.locator(first).click()
  await page.getByText('That was not sent').waitFor()
  expect(await page.locator('#answer').inputValue()).toBe(long)
})

browserTest(
  'nothing could be saved: urgent help and Back bring the button again, and what was added is told',
  async () => {
    const page = await open('/help-now')
    await page.clock.install()
    await page.goto(`${url()}/chat?lang=en`)
    await talkUntil(page, 'words')
    const whole = await page.content()
    await page.route('**/chat', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      const fields = [...new URLSearchParams(route.request().postData() ?? '')]
      const hidden = fields.map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`).join('')
      const main = `<main id="main" data-kept><form method="post" action="/chat">${hidden}<button>Try again</button></form></main>`
      await route.fulfill({
        status: 503,
        contentType: 'text/html',
        body: whole.replace(/<main[\s\S]*<\/main>/, main),
      })
    })
    await page.locator('#answer').fill(words)
    await page.locator(first).click()
    await page.getByText('We are trying again').waitFor()
    await page.locator('#answer').fill(`${words}. And more`)
    const again = page.getByRole('button', { name: 'Try again' })
    for (let tries = 0; tries < 40 && (await again.count()) === 0; tries += 1) {
      await page.clock.fastForward('00:06')
      await page.waitForTimeout(50)
    }
    await page.locator('.urgent').click()
    await page.waitForURL(/help-now/)
    await page.goBack()
    await again.waitFor()
    await page.unroute('**/chat')
    await again.click()
    await page.locator('#added').waitFor()
    expect(await page.locator('#added').inputValue()).toBe(`${words}. And more`)
  },
)

browserTest('after sending, urgent help and Back: the code, the copy and the word are there again', async () => {
  const page = await open('/chat?start=call&lang=en')
  await talkUntil(page, 'done')
  const code = await page.locator('.reference').textContent()
  await page.locator('.urgent').click()
  await page.waitForURL(/help-now/)
  await page.goBack()
  await page.locator('.reference').waitFor()
  expect(await page.locator('.reference').textContent()).toBe(code)
  expect(await page.locator('.copy').count()).toBe(1)
  await turn(page, '.offers button[value="word"]')
  await page.locator('#answer').fill('purple kettle')
  await page.locator('footer a').first().click()
  await page.waitForURL(/privacy/)
  await page.goBack()
  expect(await page.locator('#answer').inputValue()).toBe('purple kettle')
})

browserTest('"Show every answer" and "I have a code" keep what is half written', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'send')
  await turn(page, 'button[value="change:words"]')
  await page.locator('#answer').fill(words)
  await turn(page, '.back button')
  await talkUntil(page, 'send')
  await page.locator('a[href*="show=all"]').click()
  await page.locator('a[href*="show=all"]').waitFor({ state: 'detached' })
  await page.locator('.brand').click()
  await page.waitForURL(/\/(\?|$)/)
  await page.locator('a[href*="/chat/return"]').click()
  await page.waitForURL(/return/)
  await page.goBack()
  await expect.poll(() => asked(page)).toBe('send')
  await turn(page, 'button[value="change:words"]')
  expect(await page.locator('#answer').inputValue()).toBe(words)
})

for (const script of ['on', 'off'] as const)
  browserTest(`danger written and not sent is heard by another button of the page, script ${script}`, async () => {
    const page = await open('/chat?lang=en', { javaScriptEnabled: script === 'on' })
    await talkUntil(page, 'words')
    await page.locator('#answer').fill('He hits me')
    await page.locator('.tools > summary').click()
    await turn(page, 'button[value="person"]')
    expect(await page.locator('.now').count()).toBe(1)
    expect(await page.locator('#answer').inputValue()).toBe('He hits me')
    await page.locator('#answer').fill('He hits me every day')
    await page.locator('.earlier > summary').click()
    await turn(page, 'button[value="change:hopes"]')
    expect(await page.locator('.now').count()).toBe(1)
    expect(await asked(page)).toBe('words')
    if (script === 'off') return
    await page.locator('#answer').fill('He hits me and the baby')
    await turn(page, '.back button')
    expect(await page.locator('.now').count()).toBe(1)
    expect(await asked(page)).toBe('words')
    await turn(page, '.back button')
    expect(await asked(page)).toBe('good')
  })

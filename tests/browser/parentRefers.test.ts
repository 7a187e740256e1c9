import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from './chromium.ts'
import { parentPage } from './parentPage.ts'
import { asked, inPage, talkUntil, turn } from './talkPage.ts'

const { open } = parentPage()
const comesTo = (page: Page, question: string) =>
  page.locator(`form.ask input[name="question"][value="${question}"]`).waitFor({ state: 'attached' })
const reference = /^[0-9A-Z]{3}-[0-9A-Z]{4}$/

browserTest('in Polish, with script: no page is loaded again, and the reference is shown once', async () => {
  const page = await open('/?lang=pl')
  await page.getByRole('link', { name: /Jestem rodzicem/ }).click()
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  await page.waitForLoadState()
  const before = loads
  await talkUntil(page, 'done')
  expect(loads).toBe(before)
  expect(await page.locator('html').getAttribute('lang')).toBe('pl')
  expect(await page.locator('.reference').textContent()).toMatch(reference)
  await page.reload()
  expect(await page.locator('.reference').count()).toBe(0)
  expect(await page.locator('.earlier').count()).toBe(0)
})

browserTest('in Arabic, with script off', async () => {
  const page = await open('/?lang=ar', { javaScriptEnabled: false })
  await page.locator('.ways a').nth(1).click()
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  await talkUntil(page, 'done')
  expect(await page.locator('.reference').textContent()).toMatch(reference)
  await page.goBack()
  expect(await page.locator('.reference, .earlier').count()).toBe(0)
})

for (const [way, questions] of [
  ['Ask us to call you', 8],
  ['I am a parent or carer', 18],
] as const)
  browserTest(`in English, by keyboard alone: ${way}`, async () => {
    const page = await open('/?lang=en', { hasTouch: false, isMobile: false })
    const keys = keyboard(page)
    await keys.tabTo('.skip')
    await page.keyboard.press('Enter')
    await keys.tabTo(`.ways a:is(${way === 'Ask us to call you' ? '[href*="call"]' : ':not([href*="start"])'})`)
    await page.keyboard.press('Enter')
    await page.waitForSelector('form.ask')
    let turns = 0
    for (; turns < 40 && (await page.locator('.done').count()) === 0; turns += 1) {
      const no = await page.locator('main').getAttribute('data-no')
      await keys.answer(await asked(page))
      const isNew = `document.querySelector('.done') !== null || document.querySelector('main')?.dataset.no !== '${no}'`
      await expect.poll(() => inPage(page, isNew)).toBe('true')
      // The eye and the ear are where the new question is.
      await expect.poll(() => inPage(page, `document.activeElement?.matches('h1, .problem')`)).toBe('true')
    }
    expect(turns).toBeGreaterThanOrEqual(questions)
    expect(await page.locator('.reference').textContent()).toMatch(reference)
  })

const typed: Readonly<Record<string, string>> = {
  area: 'BD7',
  'reach.number': '07700 900123',
  'other.number': '07700 900456',
}

const keyboard = (page: Page) => {
  const tabTo = async (wanted: string): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab')
      if ((await inPage(page, `document.activeElement?.matches(${JSON.stringify(wanted)})`)) === 'true') return
    }
    throw new Error(`the keyboard never reached ${wanted}`)
  }
  const answer = async (question: string): Promise<void> => {
    if ((await page.locator('form.ask .choice').count()) > 0) {
      await tabTo('form.ask .choice input')
      await page.keyboard.press('Space')
    } else if ((await page.locator('form.ask input.day').count()) > 0) {
      for (const [box, figures] of [
        ['.day', '12'],
        ['.month', '6'],
        ['.year', '2026'],
      ] as const) {
        await tabTo(`input${box}`)
        await page.keyboard.type(figures)
      }
    } else if ((await page.locator('form.ask textarea').count()) > 0) {
      await tabTo('form.ask textarea')
      await page.keyboard.type('He smiles when I sing')
      await tabTo('form.ask .buttons button')
    } else if ((await page.locator('#answer').count()) > 0) {
      await tabTo('#answer')
      await page.keyboard.type(typed[question] ?? 'Ana')
    } else await tabTo('form.ask .buttons button')
    await page.keyboard.press('Enter')
  }
  return { tabTo, answer }
}

browserTest('an answer is kept while there is no connection, and goes when there is one', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'you.name')
  await page.context().setOffline(true)
  await page.locator('#answer').fill('Ana')
  await page.locator('form.ask .buttons button').first().click()
  await page.getByText('There is no connection just now').waitFor()
  expect(await page.locator('#answer').inputValue()).toBe('Ana')
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
  await page.context().setOffline(false)
  await comesTo(page, 'reach.number')
})

browserTest(
  'what another tab answered is seen without a touch, while somebody looks and only for a while',
  async () => {
    const page = await open('/help-now')
    await page.clock.install()
    await page.goto(new URL('/chat?lang=en', page.url()).href)
    await talkUntil(page, 'you.name')
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.locator('#answer').fill('Ana')
    await turn(other, 'form.ask .buttons button >> nth=0')
    let glances = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/chat/no')) glances += 1
    })
    await page.clock.fastForward('00:25')
    await comesTo(page, 'reach.number')
    // Nothing is asked while somebody writes, nor long after the last touch.
    await page.locator('#answer').fill('0')
    const seen = glances
    await page.clock.fastForward('00:25')
    expect(glances).toBe(seen)
    await page.locator('#answer').fill('')
    await page.clock.fastForward('10:00')
    await page.clock.fastForward('00:25')
    expect(glances).toBe(seen)
  },
)

browserTest('a tab that was left behind shows where the other one went', async () => {
  const page = await open('/chat?lang=en')
  await talkUntil(page, 'you.name')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.locator('#answer').fill('Ana')
  await turn(other, 'form.ask .buttons button >> nth=0')
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`)
  await comesTo(page, 'reach.number')
})

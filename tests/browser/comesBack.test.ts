import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from './chromium.ts'
import { parentPage } from './parentPage.ts'
import { asked, fillIn, talkUntil, turn } from './talkPage.ts'

const { open } = parentPage()

/** From the first page to the code, on a phone nobody used before. */
const comeBack = async (code: string, word: string): Promise<Page> => {
  const page = await open('/?lang=en', { javaScriptEnabled: false })
  await page.locator('a[href^="/chat/return"]').click()
  await page.locator('#code').fill(code)
  await page.locator('#words').fill(word)
  await turn(page, 'form.ask button')
  return page
}

browserTest(
  'saved on one phone, gone on with on another, sent there, and taken back from a third: all without script',
  async () => {
    const first = await open('/chat?lang=en', { javaScriptEnabled: false })
    await talkUntil(first, 'you.name')
    await first.locator('.tools summary').click()
    await turn(first, 'button[value="save"]')
    expect(await asked(first)).toBe('come-back')
    await turn(first, await fillIn(first))
    await first.locator('#answer').fill('Purple Kettle')
    await turn(first, 'form.ask .buttons button >> nth=0')
    const words = (await first.locator('main').textContent()) ?? ''
    const [code = ''] = /[2-9B-Z]{3}-[2-9B-Z]{4}/.exec(words) ?? []
    expect(words).toContain('I have a code')

    const second = await comeBack(code.toLowerCase(), 'purple kettle')
    expect(await asked(second)).toBe('you.name')
    expect(await second.locator('.earlier').count()).toBe(1)
    expect(second.url()).not.toMatch(/kettle/i)
    expect(second.url()).not.toContain(code)
    // The first phone, looked at, does not tell that it was opened elsewhere.
    await turn(second, await fillIn(second))
    expect(await asked(second)).toBe('reach.number')
    await first.goto(new URL('/chat', first.url()).href)
    expect(await asked(first)).toBe('moment')
    expect(await first.locator('.note, .earlier').count()).toBe(0)

    await talkUntil(second, 'done')
    const reference = (await second.locator('.reference').textContent()) ?? ''
    await turn(second, 'button[value="word"]')
    await second.locator('#answer').fill('green lamp 7')
    await turn(second, 'form.ask .buttons button >> nth=0')

    const third = await comeBack(reference, 'green lamp 7')
    expect(await asked(third)).toBe('what-next')
    await turn(third, await fillIn(third))
    expect(await asked(third)).toBe('withdraw')
    await third.locator('.choice label').first().click()
    await turn(third, 'form.ask .buttons button >> nth=0')
    expect(await third.locator('main').textContent()).toContain(`you are taking back ${reference}`)
  },
  60_000,
)

browserTest('a wrong word is told beside the boxes, and both are empty again', async () => {
  const page = await comeBack('K7M-4PX2', 'anything else')
  expect(await page.locator('.problem').textContent()).toContain('do not match')
  expect(await page.locator('#words').inputValue()).toBe('')
  expect(await page.locator('#code').inputValue()).toBe('')
  expect(page.url()).not.toContain('K7M')
  expect(await page.context().cookies()).toEqual([])
})

browserTest(
  'with script, after a wrong try: left, no Back and no reload sends the code and its word again',
  async () => {
    const first = await open('/chat?start=call&lang=en')
    await talkUntil(first, 'you.name')
    await first.locator('.tools summary').click()
    await turn(first, 'button[value="save"]')
    await turn(first, await fillIn(first))
    await first.locator('#answer').fill('Purple Kettle')
    await turn(first, 'form.ask .buttons button >> nth=0')
    const [code = ''] = /[2-9B-Z]{3}-[2-9B-Z]{4}/.exec((await first.locator('main').textContent()) ?? '') ?? []

    const page = await open('/chat/return?lang=en')
    const enter = async (word: string) => {
      await page.locator('#code').fill(code)
      await page.locator('#words').fill(word)
      await turn(page, 'form.ask button')
    }
    await enter('wrong lamp')
    expect(await page.locator('.problem').textContent()).toContain('do not match')
    await enter('purple kettle')
    expect(await asked(page)).toBe('you.name')
    await page.locator('.leave').click()
    await page.waitForURL('https://www.bbc.co.uk/weather')
    for (const look of ['goBack', 'reload', 'goBack', 'reload'] as const) {
      await page[look]()
      expect(await asked(page)).toBe('')
      expect(await page.locator('.earlier, .problem').count(), look).toBe(0)
      expect(await page.content()).not.toContain(code)
    }
  },
)

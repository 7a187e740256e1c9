import { expect } from 'vitest'
import { browserTest } from './chromium.ts'
import { parentPage } from './parentPage.ts'
import { inPage, talkUntil } from './talkPage.ts'

const { open } = parentPage()

for (const how of ['the button', "the browser's own menu"] as const)
  browserTest(`what was sent is on paper, printed by ${how}, and folded again on the screen`, async () => {
    const page = await open('/chat?start=call&lang=en')
    await talkUntil(page, 'done')
    const copy = page.locator('.copy dd', { hasText: 'Ana' })
    expect(await copy.isVisible()).toBe(false)
    // Where the printer's own window would be: what stands on the paper is kept to be looked at.
    await page.evaluate(`window.print = () => { window.paper = document.querySelector('.copy').open }`)
    await page.emulateMedia({ media: 'print' })
    if (how === 'the button') {
      await page.emulateMedia({ media: 'screen' })
      await page.locator('.print').click()
      expect(await inPage(page, 'window.paper')).toBe('true')
      await page.emulateMedia({ media: 'print' })
    } else await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`)
    expect(await copy.isVisible()).toBe(true)
    expect(await page.locator('.print').isVisible()).toBe(false)
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`)
    await page.emulateMedia({ media: 'screen' })
    expect(await copy.isVisible()).toBe(false)
  })

browserTest('paper is white at night too', async () => {
  const page = await open('/chat?start=call&lang=en', { colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print' })
  expect(await inPage(page, 'getComputedStyle(document.documentElement).colorScheme')).toBe('light')
})

browserTest('a real printout is longer by the copy, though it was folded on the screen', async () => {
  const page = await open('/chat?start=call&lang=en')
  await talkUntil(page, 'done')
  const printed = (await page.pdf({ tagged: true })).length
  await page.evaluate(`document.querySelector('.copy').remove()`)
  expect(printed).toBeGreaterThan((await page.pdf({ tagged: true })).length + 2_000)
})

browserTest('a copy that somebody opened stays open after printing', async () => {
  const page = await open('/chat?start=call&lang=en')
  await talkUntil(page, 'done')
  await page.locator('.copy > summary').click()
  await page.evaluate(`for (const kind of ['beforeprint', 'afterprint']) window.dispatchEvent(new Event(kind))`)
  expect(await page.locator('.copy .answers').first().isVisible()).toBe(true)
})

browserTest("a professional's copy can be printed as well", async () => {
  const page = await open('/chat?start=professional&lang=en')
  await talkUntil(page, 'done')
  expect(await page.locator('.record').count()).toBe(1)
  expect(await page.locator('.print').count()).toBe(1)
})

for (const [lang, words] of [
  ['en', 'To print the copy too, open it first.'],
  ['pl', 'Żeby wydrukować też kopię, najpierw ją rozwiń.'],
  ['ar', 'لطباعة النسخة أيضًا، افتحها أولًا.'],
] as const)
  browserTest(`without script the page says how the copy comes on paper: ${lang}`, async () => {
    const page = await open(`/chat?start=call&lang=${lang}`, { javaScriptEnabled: false })
    await talkUntil(page, 'done')
    expect(await page.getByText(words).isVisible()).toBe(true)
  })

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from './chromium.ts'
import { parentPage } from './parentPage.ts'
import { talkUntil } from './talkPage.ts'

const { open, url } = parentPage()

/** A phone with these voices. Answers what was said aloud and when it was stopped, also after the page has gone. */
const withVoices = async (
  page: Page,
  voices: readonly { lang: string; localService: boolean }[],
): Promise<readonly string[]> => {
  const spoken: string[] = []
  await page.exposeFunction('sayAloud', (text: string) => void spoken.push(text))
  await page.addInitScript(`
    const speech = {
      speaking: false,
      getVoices: () => ${JSON.stringify(voices)},
      speak: (one) => { speech.speaking = true; sayAloud(one.voice.lang + ': ' + one.text) },
      cancel: () => { if (speech.speaking) sayAloud('stopped'); speech.speaking = false },
      addEventListener: () => undefined,
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
  `)
  return spoken
}

browserTest('a question is read aloud in its own language, and stops when asked to, answered or left', async () => {
  const page = await open('/help-now')
  const spoken = await withVoices(page, [
    { lang: 'en-GB', localService: true },
    { lang: 'pl-PL', localService: true },
  ])
  await page.goto(`${url()}/chat?lang=pl`)
  const listen = page.locator('.listen')
  await listen.click()
  await expect.poll(() => spoken.at(-1)).toMatch(/^pl-PL: Czy to dobra chwila na kilka prywatnych pytań\? Tak/)
  expect(await listen.textContent()).toBe('Zatrzymaj')
  await listen.click()
  await expect.poll(() => spoken.at(-1)).toBe('stopped')
  expect(await listen.textContent()).toBe('Posłuchaj')
  await listen.click()
  await talkUntil(page, 'hopes')
  await expect.poll(() => spoken.filter((one) => one === 'stopped').length).toBe(2)
  await listen.click()
  await expect.poll(() => spoken.at(-1)).toContain('pl-PL: Czego chcesz więcej w życiu z dzieckiem?')
  await page.locator('.leave').click()
  await page.waitForURL('https://www.bbc.co.uk/weather')
  await expect.poll(() => spoken.filter((one) => one === 'stopped').length).toBe(3)
})

for (const [why, voices] of [
  ['no voice speaks it', [{ lang: 'en-GB', localService: true }]],
  ['the only voice is on the network, which would hear every word', [{ lang: 'ar-XA', localService: false }]],
  ['there is no voice at all', []],
] as const)
  browserTest(`no button to listen where ${why}`, async () => {
    const page = await open('/help-now')
    await withVoices(page, voices)
    await page.goto(`${url()}/chat?lang=ar`)
    await page.waitForLoadState('load')
    // The script has run: what only it can promise is shown.
    await page.locator('[data-script]:not([hidden])').waitFor({ state: 'attached' })
    expect(await page.locator('.listen').count()).toBe(0)
  })

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from './chromium.ts'
import { parentPage } from './parentPage.ts'
import { talkUntil, turn } from './talkPage.ts'

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
  await expect.poll(() => spoken.at(-1)).toMatch(/^pl-PL: .*999.* Czy to dobra chwila na kilka prywatnych pytań\? Tak/)
  expect(await listen.textContent()).toBe('Zatrzymaj')
  await listen.click()
  await expect.poll(() => spoken.at(-1)).toBe('stopped')
  expect(await listen.textContent()).toBe('Posłuchaj')
  await listen.click()
  await talkUntil(page, 'hopes')
  await expect.poll(() => spoken.filter((one) => one === 'stopped').length).toBe(2)
  await listen.click()
  await expect.poll(() => spoken.at(-1)).toMatch(/^pl-PL: Do końca.* Czego chcesz więcej w życiu z dzieckiem\?/)
  await page.locator('.leave').click()
  await page.waitForURL('https://www.bbc.co.uk/weather')
  await expect.poll(() => spoken.filter((one) => one === 'stopped').length).toBe(3)
})

const english = [{ lang: 'en-GB', localService: true }]

browserTest('what was said above the question is read first, urgent help before all', async () => {
  const page = await open('/help-now')
  const spoken = await withVoices(page, english)
  await page.goto(`${url()}/chat?lang=en`)
  await talkUntil(page, 'words')
  await page.locator('#answer').fill('I want to kill myself')
  await turn(page, 'form.ask .buttons button >> nth=0')
  await page.locator('.listen').click()
  await expect
    .poll(() => spoken.at(-1))
    .toMatch(/^en-GB: .*Call 999.*Samaritans: call 116 123.* What would you like us to know\?.* Continue\./)
  expect(spoken.at(-1)).not.toMatch(/Other things|Your answers so far|Why do we ask|Urgent help\. Urgent/)
})

browserTest('answers to check: the open ones are read, the folded ones are not', async () => {
  const page = await open('/help-now')
  const spoken = await withVoices(page, english)
  await page.goto(`${url()}/chat?lang=en&start=call`)
  await talkUntil(page, 'send')
  await page.locator('.listen').click()
  await expect.poll(() => spoken.at(-1)).toMatch(/What you chose\. A call from us, and only a few questions\./)
  expect(spoken.at(-1)).toContain('I agree, send it.')
  expect(spoken.at(-1)).not.toMatch(/Ana|Your name|Change\. |Show Your/)
  await page.locator('.listen').click()
  await page.locator('details', { hasText: 'Show Your name' }).locator('summary').click()
  await page.locator('.listen').click()
  await expect.poll(() => spoken.at(-1)).toMatch(/Your name\. Ana\./)
  expect(spoken.at(-1)).not.toContain('Show Your')
})

for (const [path, said] of [
  [
    '/?lang=en',
    /^en-GB: Help for you and your baby\. .*Ask us to call you\. About ten short questions\..*In danger now\? Call 999\./,
  ],
  ['/help-now?lang=en', /^en-GB: Urgent help\. If someone is in danger now, call 999\..*Samaritans.*Call 116 123\./],
] as const)
  browserTest(`a page that only tells is read aloud as well: ${path}`, async () => {
    const page = await open('/privacy')
    const spoken = await withVoices(page, english)
    await page.goto(`${url()}${path}`)
    await page.locator('.listen').click()
    await expect.poll(() => spoken.at(-1)).toMatch(said)
  })

browserTest('what is said after sending is read aloud, its code too', async () => {
  const page = await open('/privacy')
  const spoken = await withVoices(page, english)
  await page.goto(`${url()}/chat?lang=en&start=call`)
  await talkUntil(page, 'done')
  await page.locator('.listen').click()
  await expect
    .poll(() => spoken.at(-1))
    .toMatch(/^en-GB: Thank you\. It is sent\. Your code ?[0-9A-Z]{3}-[0-9A-Z]{4}\..*999/)
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

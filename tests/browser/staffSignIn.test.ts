import { chromium, type Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { liveHouse } from '../inbox/signIn/liveHouse.ts'
import { browserPath, browserTest } from './chromium.ts'
import { certificate, type Front, makeFront } from './makeFront.ts'

if (certificate === undefined)
  console.warn('\n!!! SKIPPED: openssl is not here: sign-in over https is not tried in the browser.\n')
const httpsTest = certificate === undefined ? it.skip : browserTest

/** A page that has not been used, without script as the inbox needs none, and what its policy blocked. */
const open = async (): Promise<{ page: Page; blocked: string[] }> => {
  const browser = await chromium.launch(browserPath)
  onTestFinished(() => browser.close())
  const context = await browser.newContext({ javaScriptEnabled: false, ignoreHTTPSErrors: true })
  const page = await context.newPage()
  const blocked: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/i.test(message.text())) blocked.push(message.text())
  })
  return { page, blocked }
}

const signInAtIssuer = async (page: Page, login: string): Promise<void> => {
  await page.waitForURL(/\/interaction\//)
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
}

const wholeWay = async (front?: Front): Promise<void> => {
  const house = await liveHouse({}, { issuerHost: 'localhost', ...(front ? { front } : {}) })
  const { page, blocked } = await open()
  await page.goto(`${house.url}/inbox`)
  await page.getByRole('button', { name: new URL(house.hospital.issuer).host }).click()
  await signInAtIssuer(page, 'both')

  // Strict, and here all the same: the way back went on from a page of our own.
  await page.waitForURL(`${house.url}/inbox/team`)
  await page.getByRole('button', { name: 'Harbour Families' }).click()
  await page.waitForURL(`${house.url}/inbox`)
  expect(await page.locator('header').textContent()).toContain('Administrator, Harbour Families')
  const cookies = await page.context().cookies(house.url)
  expect(cookies.map(({ name, sameSite, secure, httpOnly }) => ({ name, sameSite, secure, httpOnly }))).toEqual([
    { name: front ? '__Host-k7' : 'k7', sameSite: 'Strict', secure: front !== undefined, httpOnly: true },
  ])

  // A link on another site, as in a message: no cookie comes with it, and they are there all the same.
  await page.goto(house.council.issuer)
  await page.setContent(`<a href="${house.url}/inbox">The inbox</a>`)
  await page.getByRole('link', { name: 'The inbox' }).click()
  await page.waitForURL(`${house.url}/inbox`)
  await page.getByRole('link', { name: 'Change team' }).click()
  await page.getByRole('button', { name: 'Sunbeam Families' }).click()
  await page.waitForURL(`${house.url}/inbox`)
  expect(await page.locator('header').textContent()).toContain('Clinical lead, Sunbeam Families')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${house.url}/inbox/sign-in`)
  await page.goto(`${house.url}/inbox`)
  expect(page.url()).toBe(`${house.url}/inbox/sign-in`)
  expect(blocked).toEqual([])
}

browserTest('a browser comes back from another site signed in, changes team and signs out, without script', () =>
  wholeWay(),
)

httpsTest('the same over https, where the session is a __Host- cookie', () => wholeWay(makeFront(true)))

browserTest(
  'control: along a redirect from another site a Strict cookie is not sent, so a plain one would fail',
  async () => {
    const sent: string[] = []
    const front = makeFront(false, ({ url = '', headers }) => {
      if (url === '/inbox') sent.push(headers.cookie ?? 'none')
      return url.startsWith('/inbox/sign-in/back') ? '/inbox' : undefined
    })
    const house = await liveHouse({}, { issuerHost: 'localhost', front })
    const { page } = await open()
    await page.goto(`${house.url}/inbox/sign-in`)
    await page.getByRole('button', { name: new URL(house.hospital.issuer).host }).click()
    await signInAtIssuer(page, 'ada')
    await page.getByRole('button', { name: 'Sign out' }).waitFor()
    // The first is the redirect's, the second goes on from our own page.
    expect(sent).toEqual(['none', expect.stringMatching(/^k7=/)])
  },
)

import type { Page } from 'playwright-core'

/** What a parent types, by the question's id; of everything else the first choice is taken. */
const typed: Readonly<Record<string, string>> = {
  area: 'BD7',
  'you.name': 'Ana',
  'reach.number': '07700 900123',
  'other.number': '07700 900456',
  good: 'He loves the bath',
  words: 'I do not feel close to him yet',
}

/** Where the question says nothing, its keyboard does. */
const byKeyboard: Readonly<Record<string, string>> = { email: 'jo.bell@example.nhs.uk', tel: '07700 900123' }

/** The id of the open question, as a person never sees it. */
export const asked = (page: Page): Promise<string> =>
  inPage(page, `document.querySelector('form.ask input[name="question"]')?.value ?? ''`)

/** A line of script run in the page, as text: the browser's own types stay out of the house. */
export const inPage = async (page: Page, line: string): Promise<string> => String(await page.evaluate(line))

/** Fills in the open question as a person would; answers the button that sends it. */
export const fillIn = async (page: Page): Promise<string> => {
  const question = await asked(page)
  const form = page.locator('form.ask')
  if ((await form.locator('.choice').count()) > 0) await form.locator('.choice label').first().click()
  else if ((await form.locator('[name="day"]').count()) > 0) {
    await form.locator('[name="day"]').fill('12')
    await form.locator('[name="month"]').fill('6')
    await form.locator('[name="year"]').fill('2026')
  } else if ((await form.locator('#answer').count()) > 0) {
    const keyboard = (await form.locator('#answer').getAttribute('inputmode')) ?? ''
    await form.locator('#answer').fill(typed[question] ?? byKeyboard[keyboard] ?? 'Ela')
  }
  return 'form.ask .buttons button >> nth=0'
}

/** Presses something that makes a turn and waits for the page after it, with script or without. */
export const turn = async (page: Page, selector: string): Promise<void> => {
  const before = await where(page)
  await page.locator(selector).click()
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await where(page).catch(() => before)) !== before) return
    await page.waitForTimeout(25)
  }
  throw new Error(`nothing came after ${selector} at ${await asked(page)}`)
}

const where = (page: Page): Promise<string> =>
  inPage(
    page,
    `['main', 'h1', '.problem'].map((one) => document.querySelector(one)).map((one) => one?.dataset.no ?? one?.textContent).join()`,
  )

/** Goes on until a question is asked, or everything is sent. `onPage` sees every page on the way. */
export const talkUntil = async (
  page: Page,
  until: string,
  onPage: (question: string) => Promise<void> = async () => undefined,
): Promise<void> => {
  for (let turns = 0; turns < 60; turns += 1) {
    const isDone = (await page.locator('.done').count()) > 0
    const question = isDone ? 'done' : await asked(page)
    await onPage(question)
    if (isDone || question === until) return
    await turn(page, await fillIn(page))
  }
  throw new Error(`never came to ${until}`)
}

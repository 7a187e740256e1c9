import type { Page } from 'playwright-core'
import { asked, fillIn, talkUntil, turn } from './talkPage.ts'

const first = 'form.ask .buttons button >> nth=0'

/** Brings a page into every state beside the questions one after another, as a person would, and shows each. */
export const otherStates = async (
  page: Page,
  at: (path: string) => string,
  show: (state: string) => Promise<void>,
): Promise<void> => {
  const fresh = async (path: string): Promise<void> => {
    await page.context().clearCookies()
    await page.goto(at(path))
  }
  const write = async (words: string): Promise<void> => {
    await page.locator('#answer').fill(words)
    await turn(page, first)
  }
  const choose = async (value: string): Promise<void> => {
    await page.locator(`form.ask input[value="${value}"] + label`).click()
    await turn(page, first)
  }
  for (const [path, state] of [
    ['/?lang=tlh', 'a language that is not offered'],
    ['/chat?start=call', 'the short way in'],
    ['/chat?start=professional', 'the professional way in'],
    ['/chat?begun=1', 'no cookie was kept'],
  ] as const) {
    await fresh(path)
    await show(state)
  }
  await fresh('/chat')
  await turn(page, first)
  await show('nothing was chosen')
  await choose('not-now')
  await show('not now')

  await fresh('/chat')
  await talkUntil(page, 'words')
  await write('I want to kill myself')
  await show('urgent help')
  for (const details of await page.locator('main > details').all()) await details.locator('> summary').click()
  await show('earlier answers and other things, open')
  await turn(page, '.tools button[value="change"]')
  await show('which answer to change')
  await page.locator('form.ask .choice label').nth(1).click()
  await turn(page, first)
  await show('an answer to change')
  await turn(page, first)
  await page.locator('.tools > summary').click()
  await turn(page, '.tools button[value="save"]')
  await show('saved')
  await choose('yes')
  await show('a word to choose')
  await write('12')
  await show('a word that is too easy')

  await fresh('/chat')
  await talkUntil(page, 'send')
  await page.locator('a[href*="show=all"]').click()
  // With script it is opened in place; without, at its own address.
  await page.locator('form.ask a[href="/chat"]').waitFor()
  await show('every answer, open')
  await turn(page, 'form.ask .buttons button >> nth=2')
  await show('not yet')
  await choose('no')
  await show('nothing is open')
  await turn(page, first)
  await talkUntil(page, 'done')
  await page.locator('.copy > summary').click()
  await show('sent, with the copy open')
  await turn(page, '.offers button[value="word"]')
  await show('a word after sending')
  await write('purple kettle')
  await show('a way back')

  await fresh('/chat')
  await talkUntil(page, 'words')
  await page.context().clearCookies()
  await page.locator('#answer').fill('These are my words')
  await turn(page, first)
  await show('gone')

  await fresh('/chat')
  await talkUntil(page, 'words')
  await write('my baby died last week')
  await show('quiet after a loss')

  await fresh('/chat')
  for (let turns = 0; turns < 40 && (await asked(page)) !== 'reach.number'; turns += 1)
    await turn(page, await fillIn(page))
  await page.locator('.tools > summary').click()
  await turn(page, '.tools button[value="restart"]')
  await show('whether to start again')
}

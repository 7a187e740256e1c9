import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, vi } from 'vitest'
import type { Hint } from '../service/contractAnswer.ts'
import { directLineToken } from './directLineTicket.ts'
import { expectInInbox } from './expectInInbox.ts'
import { closeBrowser, loopbackPage } from './loopbackPage.ts'
import { mortalService } from './mortalService.ts'
import { clientTest, officialClients } from './officialClients.ts'
import { sara, tapped } from './people.ts'
import { nextAsk, talkThrough } from './talkThrough.ts'

afterAll(closeBrowser)

/** Pictures to be looked at, where `ATTUNE_SHOTS` names a folder for them; kept out of the repository. */
const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['ATTUNE_SHOTS']
  await newestInSight(page)
  if (folder !== undefined) await page.screenshot({ path: join(folder, `webchat-ar-${name}.png`) })
}

/** The official Web Chat, in Arabic, as it first shows itself. */
const arabicWebChat = async (webSocket: boolean) => {
  const service = await mortalService()
  const at = await loopbackPage(service.url, officialClients.webChat, 'webChat.js')
  const options = { token: await directLineToken(service.url), webSocket, pollingInterval: 200, locale: 'ar-EG' }
  await at.page.evaluate(`openChat(${JSON.stringify(options)})`)
  return { service, ...at, ...fingers(at.page) }
}

/** As a person handles it: taps what is offered where that is easier, and types the rest. */
const fingers = (page: Page) => {
  const box = page.locator('.webchat__send-box-text-box__input')
  const offered = page.locator('.webchat__suggested-actions')
  return {
    say: async (text: string, _name: string, { confirm, question = '', options = [] }: Hint): Promise<string> => {
      const title = confirm ? text : options.find(({ value }) => value === tapped[question])?.title
      if (title !== undefined) await offered.getByRole('button', { name: title, exact: true }).click()
      else {
        await box.fill(text)
        await box.press('Enter')
      }
      return 'said'
    },
  }
}

for (const way of ['socket', 'polling'] as const) {
  clientTest(`a self-referral in Arabic in Web Chat over ${way}, tapped and typed, right to left`, async () => {
    const chat = await arabicWebChat(way === 'socket')
    const { page } = chat
    const shot = (name: string) => () => shoot(page, `${way}-${name}`)
    const talked = await talkThrough(chat, sara, {
      before: {
        start: shot('1-start'),
        moment: shot('2-welcome'),
        hopes: shot('3-many'),
        'confirm baby.date': shot('4-reading'),
        send: shot('5-check'),
      },
    })
    await page.getByText(talked.reference).first().waitFor()
    await shot('6-done')()
    await expectRightToLeft(page)
    const typed = chat.heard.filter(({ from }) => from.role === 'user')
    expect(typed).toHaveLength(talked.said.length)
    // Each is shown once, and none is marked as not sent.
    expect(await page.locator('.webchat__bubble--from-user').count()).toBe(typed.length)
    expect(new Set(chat.heard.map(({ id }) => id)).size).toBe(chat.heard.length)
    expect(chat.asked.some((one) => one.startsWith('SOCKET'))).toBe(way === 'socket')
    expect(chat.outside).toEqual([])
    expect(await expectInInbox(chat.service.url, talked.reference)).toContain('سارة')
    await chat.close()
  })
}

/** Asks for urgent help in Arabic; answers where the two halves of the Samaritans' number begin. */
const helplineHalves = async (): Promise<readonly [number, number]> => {
  const chat = await arabicWebChat(true)
  await nextAsk(chat, 0)
  const from = chat.heard.length
  await chat.say('مساعدة عاجلة', '', {})
  await nextAsk(chat, from)
  await shoot(chat.page, 'helpline')
  const halves = [await leftOf(chat.page, '116', '116 123'), await leftOf(chat.page, '123', '116 123')] as const
  await chat.close()
  return halves
}

clientTest('urgent help in Arabic shows a helpline with its number', async () => {
  for (const half of await helplineHalves()) expect(half).toBeGreaterThan(0)
})

clientTest('a helpline number in Arabic is shown in the order in which it is dialled', async () => {
  const [first, second] = await helplineHalves()
  expect(first).toBeLessThan(second)
})

/** Web Chat glides to the newest message: waits until its end stands above the box to type in. */
const newestInSight = async (page: Page): Promise<void> => {
  const newest = page.locator('.webchat__bubble__content').last()
  const box = page.locator('.webchat__send-box')
  await vi.waitFor(
    async () => {
      const [message, below] = [await newest.boundingBox(), await box.boundingBox()]
      expect((message?.y ?? Infinity) + (message?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
    },
    { timeout: 5_000, interval: 50 },
  )
}

/** Letters run from the right, and what the person said stands on the left. */
const expectRightToLeft = async (page: Page): Promise<void> => {
  const said = '.webchat__bubble--from-user .webchat__bubble__content'
  expect(await page.evaluate(`directionOf(${JSON.stringify(said)})`)).toBe('rtl')
  const place = await page.locator(said).last().boundingBox()
  const width = page.viewportSize()?.width ?? 0
  expect(place?.x).toBeLessThan(width - (place?.x ?? 0) - (place?.width ?? 0))
}

const leftOf = async (page: Page, piece: string, whole: string): Promise<number> =>
  Number(await page.evaluate(`leftOf(${JSON.stringify(piece)}, ${JSON.stringify(whole)})`))

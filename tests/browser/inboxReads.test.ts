import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { connectorClient } from '../service/connectorClient.ts'
import { contractAnswer } from '../service/contractAnswer.ts'
import { freePort } from '../service/freePort.ts'
import { selfRefer } from '../service/selfRefer.ts'
import { startService } from '../service/startService.ts'
import { browserPath, browserTest } from './chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'attune-inbox-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A whole self-referral through `/api/messages`; answers its reference. */
const referThroughChannel = async (url: string): Promise<string> => {
  const channel = await connectorClient(url)
  await channel.deliver({ type: 'event', name: 'attune/start', value: { form: 'self-referral', lang: 'en' } }, 'start')
  for (let turn = 0; turn < 80; turn += 1) {
    const hint = channel.replies.findLast((reply) => reply.channelData?.attune)?.channelData?.attune
    if (hint?.reference !== undefined) {
      await channel.close()
      return hint.reference
    }
    if (hint === undefined) throw new Error('nothing was asked')
    await channel.deliver({ type: 'message', text: contractAnswer(hint) }, `turn-${turn}`)
  }
  throw new Error('the form did not end')
}

browserTest('a referral from Direct Line and one from a channel are both read in the inbox', async () => {
  const service = await startService(folder, await freePort())
  const direct = await selfRefer(service.url, (hint) =>
    hint.question === 'words' ? 'I love him, and I cry <b>a lot</b>.' : undefined,
  )
  const channel = await referThroughChannel(service.url)
  const browser = await chromium.launch(browserPath)
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const outside: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(service.url)) outside.push(request.url())
  })
  await page.goto(`${service.url}/inbox`)
  await page.screenshot({ path: join(shots(), 'inbox-sign-in.png'), fullPage: true })
  await page.getByLabel('Clinical lead').check()
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.screenshot({ path: join(shots(), 'inbox-list.png'), fullPage: true })
  const listed = (await page.locator('table').last().textContent()) ?? ''
  expect(listed).toContain(direct.reference)
  expect(listed).toContain(channel)
  // Nobody has opened either: the newest first.
  expect(listed.indexOf(channel)).toBeLessThan(listed.indexOf(direct.reference))
  await page.getByRole('link', { name: direct.reference }).first().click()
  await page.screenshot({ path: join(shots(), 'inbox-referral.png'), fullPage: true })
  const read = (await page.locator('main').textContent()) ?? ''
  expect(read).toContain('I love him, and I cry <b>a lot</b>.')
  expect(read).toContain('Ana')
  expect(outside).toEqual([])
  await browser.close()
  await service.stop()
})

/** Where screenshots go to be looked at; kept out of the repository. */
const shots = (): string => process.env['ATTUNE_SHOTS'] ?? folder

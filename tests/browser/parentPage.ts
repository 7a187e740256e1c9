import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { neutralPlace } from '../../src/webchat/page/view/layout.ts'
import { freePort } from '../service/freePort.ts'
import { type Service, startService } from '../service/startService.ts'
import { browserPath } from './chromium.ts'

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const

/** The real service and a browser for one file of tests; every page is a phone of its own that nobody used before. */
export const parentPage = () => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-page-'))
  const running: { service?: Service; browser?: Browser } = {}
  beforeAll(async () => {
    running.service = await startService(folder, await freePort())
    running.browser = await chromium.launch(browserPath)
  })
  afterAll(async () => {
    await running.browser?.close()
    await running.service?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const url = (): string => running.service?.url ?? ''
  return {
    url,
    /**
     * A page that fails its test when its policy blocks something, its script throws, or anybody else is called.
     * `blocked` is a script that never came: the page is the same, and a test can still look into it.
     */
    open: async (
      path: string,
      options: BrowserContextOptions = {},
      script: 'loaded' | 'blocked' = 'loaded',
    ): Promise<Page> => {
      if (running.browser === undefined) throw new Error('no browser')
      const context = await running.browser.newContext({ ...phone, ...options })
      const troubles: string[] = []
      onTestFinished(async () => {
        await context.close()
        expect(troubles).toEqual([])
      })
      context.on('request', (request) => {
        const to = request.url()
        if (!to.startsWith(url()) && !to.startsWith('data:') && to !== neutralPlace) troubles.push(`called ${to}`)
      })
      context.on('console', (line) => {
        if (
          line.type() === 'error' &&
          !/ERR_(INTERNET_DISCONNECTED|FAILED|NAME_NOT_RESOLVED)|413|429|50[23]/.test(line.text())
        )
          troubles.push(line.text())
      })
      context.on('weberror', (error) => troubles.push(error.error().message))
      // A plain page stands for the neutral place; nobody else may be called.
      await context.route(
        (to) => to.origin !== url(),
        (route) =>
          route.request().url() === neutralPlace
            ? route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' })
            : route.abort(),
      )
      if (script === 'blocked') await context.route('**/*.js', (route) => route.abort())
      const page = await context.newPage()
      await page.goto(`${url()}${path}`)
      return page
    },
  }
}

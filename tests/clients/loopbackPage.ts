import { type Browser, chromium, type Page } from 'playwright-core'
import { z } from 'zod'
import { browserPath } from '../browser/chromium.ts'
import { Hint } from '../service/contractAnswer.ts'

/** An activity as the client hands it to its page. */
const Heard = z.looseObject({
  id: z.string(),
  type: z.string(),
  text: z.string().optional(),
  locale: z.string().optional(),
  from: z.looseObject({ id: z.string(), role: z.string().optional() }),
  channelData: z.looseObject({ attune: Hint.optional() }).optional(),
})
export type Heard = z.infer<typeof Heard>

export type LoopbackPage = {
  readonly page: Page
  /** Every activity that came out of the official client, in the order in which it gave them to its page. */
  readonly heard: readonly Heard[]
  /** Requests that would have left this machine; each was stopped. */
  readonly outside: readonly string[]
  /** What the page asked the service for, by method and path. */
  readonly asked: readonly string[]
  /** The tokens it asked with, one after another, each as often as it was used. */
  readonly bearers: readonly string[]
  /** Loads the page afresh, as somebody does who comes back. */
  readonly load: () => Promise<void>
  readonly close: () => Promise<void>
}

let browser: Browser | undefined

/**
 * A page of the service's own origin with an official client in it. `inPage` is the script of `inPage/` that uses the
 * client. It is a page that the service really serves, because Chromium lets a made-up one open no socket to this machine;
 * the service's content policy, which allows no foreign script, is put aside for the page. Nothing in it reaches another host.
 */
export const loopbackPage = async (url: string, bundle: string, inPage: string): Promise<LoopbackPage> => {
  browser ??= await chromium.launch(browserPath)
  const context = await browser.newContext({ viewport: { width: 420, height: 860 }, locale: 'en-GB', bypassCSP: true })
  const page = await context.newPage()
  const heard: Heard[] = []
  const outside: string[] = []
  const asked: string[] = []
  const bearers: string[] = []
  const isOurs = (to: string): boolean => [url, url.replace(/^http/, 'ws')].some((one) => to.startsWith(`${one}/`))
  page.on('request', (request) => {
    asked.push(`${request.method()} ${new URL(request.url()).pathname}`)
    const { authorization } = request.headers()
    if (authorization) bearers.push(authorization.replace('Bearer ', ''))
  })
  page.on('websocket', (socket) => {
    asked.push(`SOCKET ${new URL(socket.url()).pathname}`)
    if (!isOurs(socket.url())) outside.push(socket.url())
  })
  await page.route('**/*', (route) => {
    const to = route.request().url()
    if (isOurs(to)) return route.continue()
    outside.push(to)
    return route.abort()
  })
  await page.exposeFunction('tellHeard', (activity: unknown) => heard.push(Heard.parse(activity)))
  // The page's timers are ours, so that a quarter of an hour passes at once; left alone, they run as ever.
  await page.clock.install()
  const load = async (): Promise<void> => {
    await page.goto(`${url}/healthz`)
    await page.addScriptTag({ path: bundle })
    await page.addScriptTag({ path: new URL(`inPage/${inPage}`, import.meta.url).pathname })
  }
  await load()
  return { page, heard, outside, asked, bearers, load, close: () => context.close() }
}

/** After the last test of a file. */
export const closeBrowser = async (): Promise<void> => {
  await browser?.close()
  browser = undefined
}

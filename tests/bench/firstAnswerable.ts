import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'

/**
 * A poor phone on a poor network, as lab tools name them: "slow 3G" is 400 kbit/s each way and 400 ms until anything
 * begins to come; a cheap phone's processor takes four times as long as this one.
 */
export const poor = { kilobits: 400, latencyMillis: 400, timesSlower: 4 } as const

const mostMillis = 120_000

export type FirstAnswerable = {
  /** From asking for the page until something in it can be pressed, painted. Milliseconds. */
  readonly millis: number
  /** What came over the network by then, headers and compression as they are. */
  readonly bytes: number
}

/** Opens a page cold, as somebody who was never there, and waits until `selector` can be seen and pressed. */
export const firstAnswerable = async (browser: Browser, url: string, selector: string): Promise<FirstAnswerable> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'en-GB' })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    session.on('Network.webSocketFrameReceived', ({ response }) => {
      bytes += Buffer.byteLength(response.payloadData)
    })
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: poor.latencyMillis,
      downloadThroughput: (poor.kilobits * 1_000) / 8,
      uploadThroughput: (poor.kilobits * 1_000) / 8,
    })
    await session.send('Emulation.setCPUThrottlingRate', { rate: poor.timesSlower })
    const seen = Promise.withResolvers<number>()
    await page.exposeFunction('tellSeen', seen.resolve)
    await page.addInitScript(watch(selector))
    await page.goto(url, { waitUntil: 'commit', timeout: mostMillis })
    const millis = await Promise.race([seen.promise, pause(mostMillis, undefined, { ref: false })])
    if (millis === undefined) throw new Error(`nothing could be answered at ${url} in ${mostMillis / 1_000} s`)
    return { millis, bytes }
  } finally {
    await context.close()
  }
}

/**
 * Looks at every frame, which a browser only makes when it can paint: style sheets that hold the painting back are waited
 * for. The frame after the one in which it stood there has shown it. Times count from asking for the page.
 */
const watch = (selector: string): string => `
  const look = () => {
    const one = document.querySelector(${JSON.stringify(selector)})
    const isThere = one && !one.disabled && one.getClientRects().length > 0
    requestAnimationFrame(isThere ? () => { window.tellSeen(performance.now()) } : look)
  }
  requestAnimationFrame(look)`

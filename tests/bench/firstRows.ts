import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { type FirstAnswerable, firstAnswerable, poor } from './firstAnswerable.ts'
import { median } from './median.ts'
import type { Row } from './row.ts'
import { startProcess } from './startProcess.ts'

const mostRuns = 9
/** Runs of ours for one of theirs: ours take a tenth of the time. */
const oursForOne = 3

/**
 * From asking for the page until the first question can be answered, on a poor phone: the parent's own page against
 * Microsoft's Web Chat talking to the same service. Every run is cold and in a browser profile of its own; interleaved.
 *
 * @param seconds about how long to go on; one run of theirs at least, some forty seconds
 */
export const firstRows = async (seconds: number): Promise<readonly Row[]> => {
  // Both say loudly what is not here, and refuse where it must be.
  const { browserPath } = await import('../browser/chromium.ts')
  const { officialClients } = await import('../clients/officialClients.ts')
  if (!existsSync(browserPath.executablePath) || officialClients.webChat === '') {
    console.warn(
      '\n!!! SKIPPED: the time to the first question is not measured without Chromium and the official client.\n',
    )
    return []
  }
  const server = await startProcess('officialPageServer.ts', [officialClients.webChat])
  const browser = await chromium.launch(browserPath)
  try {
    const ours: FirstAnswerable[] = []
    const theirs: FirstAnswerable[] = []
    const until = performance.now() + seconds * 1_000
    while (theirs.length === 0 || (theirs.length < mostRuns && performance.now() < until)) {
      for (let runs = 0; runs < oursForOne; runs += 1)
        ours.push(await firstAnswerable(browser, `${server.url}/chat`, 'form.ask .buttons button'))
      theirs.push(await firstAnswerable(browser, `${server.url}/official`, '.webchat__suggested-actions button'))
    }
    const of = (runs: readonly FirstAnswerable[], pick: (one: FirstAnswerable) => number) => median(runs.map(pick))
    const millis = (runs: readonly FirstAnswerable[]) => of(runs, (one) => one.millis)
    const bytes = (runs: readonly FirstAnswerable[]) => of(runs, (one) => one.bytes)
    const place = `${poor.kilobits} kbit/s, ${poor.latencyMillis} ms, ${poor.timesSlower}x slower processor`
    return [
      {
        what: `first question to answer, official Web Chat / the parent's page, ${place}`,
        goal: { atLeast: 5 },
        ratio: millis(theirs) / millis(ours),
        figures: `${told(theirs.length, millis(theirs))}, against ${told(ours.length, millis(ours))}`,
      },
      {
        what: "bytes until then, official Web Chat / the parent's page",
        goal: { atLeast: 10 },
        ratio: bytes(theirs) / bytes(ours),
        figures: `${kilobytes(bytes(theirs))}, against ${kilobytes(bytes(ours))}`,
      },
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}

const told = (runs: number, millis: number): string =>
  `${(millis / 1_000).toFixed(1)} s (median of ${runs} cold ${runs === 1 ? 'run' : 'runs'})`
const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`

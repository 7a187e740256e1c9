import { existsSync } from 'node:fs'
import { it } from 'vitest'

const executablePath = '/usr/bin/chromium'

/** Debian's Chromium, with nothing of its own going on in the background. */
export const browserPath = {
  executablePath,
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

const isHere = existsSync(executablePath)
if (!isHere) {
  const words = `${executablePath} is not here (Debian package "chromium"): the browser tests do not run.`
  if (process.env['ATTUNE_REQUIRE_BROWSER'] === '1') throw new Error(words)
  console.warn(`\n!!! SKIPPED: ${words}\n`)
}

/** A test that needs a browser: skipped loudly where there is none, a failure where one is required. */
export const browserTest = isHere ? it : it.skip

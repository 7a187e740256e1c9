import { existsSync } from 'node:fs'
import { it } from 'vitest'
import { browserPath } from '../browser/chromium.ts'
import { type Fetched, fetchClient } from './fetchClient.ts'

/**
 * Microsoft's own clients of Direct Line: their published bundles, taken as they are. Test clients only: never a
 * dependency, never shipped. To move to another version, change it here with its `integrity`
 * (`npm view NAME@VERSION dist.integrity`).
 */
const pinned = {
  directLineJs: {
    name: 'botframework-directlinejs',
    version: '0.15.8',
    integrity: 'sha512-w/rt2NPSuKMU02zFuJ5E456j2xjAJskgaR6L0sEb6/osmC+zcRlP9ghAjKEmgO9Bquu9NYVwVtahIiRCdKpqDA==',
    file: 'dist/directline.js',
  },
  webChat: {
    name: 'botframework-webchat',
    version: '4.18.1',
    integrity: 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==',
    file: 'dist/webchat.js',
  },
} as const

const isRequired = process.env['ATTUNE_REQUIRE_CLIENTS'] === '1'

/** Why the tests cannot run, loudly; a failure where they must. */
const missing = (words: string): false => {
  if (isRequired) throw new Error(words)
  console.warn(`\n!!! SKIPPED: ${words}\n`)
  return false
}

const pathOf = ({ is, words, path }: Fetched): string => (is === 'here' ? path : missing(words) || '')

const hasBrowser =
  existsSync(browserPath.executablePath) ||
  missing(`${browserPath.executablePath} is not here (Debian package "chromium"): the official clients do not run.`)

/** Paths of the bundles; empty where they could not be had, and then no `clientTest` runs. */
export const officialClients = {
  directLineJs: pathOf(await fetchClient(pinned.directLineJs)),
  webChat: pathOf(await fetchClient(pinned.webChat)),
}

/** A test with an official client: skipped loudly where it cannot be had, a failure with `ATTUNE_REQUIRE_CLIENTS=1`. */
export const clientTest = hasBrowser && officialClients.directLineJs && officialClients.webChat ? it : it.skip

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cache = new URL('../../node_modules/.cache/attune-clients/', import.meta.url).pathname
/** The largest bundle is 4 MB. */
const mostBytes = 64 * 1024 * 1024

export type Pinned = {
  readonly name: string
  readonly version: string
  /** As npm gives it: `sha512-` and the digest of the whole package, in base64. */
  readonly integrity: string
  /** The one file that is wanted, inside the package. */
  readonly file: string
}

/** `path`: the file on this machine. `absent`: the registry could not be reached, and `words` says so. */
export type Fetched = { readonly is: 'here' | 'absent'; readonly path: string; readonly words: string }

/**
 * One file of a published package, by `npm pack`, so that the package and its hundreds of dependencies are never installed.
 * The package is kept under `node_modules/.cache`, and is checked against `integrity` each time, wherever it came from.
 * A package that is not the pinned one is a failure, never a skip.
 */
export const fetchClient = async (pinned: Pinned): Promise<Fetched> => {
  const { name, version, integrity, file } = pinned
  await mkdir(cache, { recursive: true })
  const tarball = join(cache, `${name}-${version}.tgz`)
  const packed = await readFile(tarball).catch(() => undefined)
  if (packed === undefined) {
    const trouble = await pack(pinned, tarball)
    if (trouble) return { is: 'absent', path: '', words: `${name}@${version} could not be fetched: ${trouble}` }
  }
  const bytes = packed ?? (await readFile(tarball))
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  if (found !== integrity) {
    await rm(tarball)
    throw new Error(`${name}@${version} is not the package that was pinned: its integrity is ${found}`)
  }
  const { stdout } = await run('tar', ['-xzOf', tarball, `package/${file}`], {
    encoding: 'buffer',
    maxBuffer: mostBytes,
  })
  const path = join(cache, `${name}-${version}.js`)
  await writeFile(path, stdout)
  return { is: 'here', path, words: '' }
}

/** Puts the package at `tarball`, whole or not at all; answers what went wrong. */
const pack = async ({ name, version }: Pinned, tarball: string): Promise<string | undefined> => {
  const folder = await mkdtemp(join(cache, 'pack-'))
  try {
    await run('npm', [
      'pack',
      `${name}@${version}`,
      '--pack-destination',
      folder,
      '--ignore-scripts',
      '--fetch-retries=1',
    ])
    await rename(join(folder, `${name}-${version}.tgz`), tarball)
    return undefined
  } catch (cause) {
    return cause instanceof Error ? (/npm error (.+)/.exec(cause.message)?.[1] ?? cause.message) : String(cause)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'

export type Styles = { readonly css: string; readonly href: string }

/** Answers the inbox's style sheet, made once; `undefined` when it could not be made: pages are then shown plain. */
export type Stylesheet = () => Promise<Styles | undefined>

const script = new URL('./compileStyles.ts', import.meta.url)

/**
 * Compiles on first use, in a thread of its own: sass takes about a second, in which a parent's chat must not wait.
 * A failure is not kept: the next page tries again, because an inbox without colours is still an inbox.
 */
export const compiledStylesheet = (compile: () => Promise<string> = inWorker): Stylesheet => {
  let made: Promise<Styles | undefined> | undefined
  return () => {
    made ??= compile().then(hashed, () => {
      made = undefined
      return undefined
    })
    return made
  }
}

/** The address holds the content's hash, so that it can be kept for a year and still change on the day of a release. */
const hashed = (css: string): Styles => ({
  css,
  href: `/inbox/assets/${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`,
})

const inWorker = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(script)
    worker.once('message', (css: unknown) =>
      typeof css === 'string' ? resolve(css) : reject(new Error('no style sheet')),
    )
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('no style sheet')))
  })

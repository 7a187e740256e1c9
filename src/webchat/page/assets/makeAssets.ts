import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Route } from '../../../server/route.ts'
import type { Assets } from '../view/layout.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

/** In the order they apply. */
const styles = ['tokens.css', 'page.css', 'question.css', 'chat.css', 'print.css'] as const
const scripts = [
  ...[
    'left',
    'news',
    'ask',
    'questions',
    'makeButton',
    'boxes',
    'listen',
    'print',
    'dress',
    'added',
    'unsent',
    'show',
    'leave',
    'idle',
    'stay',
    'send',
    'closed',
    'lookAgain',
    'away',
  ].map((name) => `script/${name}.js`),
  'page.js',
] as const

/**
 * The style sheet and the script, read once and kept by browsers for a year under their content's hash. Written by hand
 * and served as they stand, one file after another in one, without comments and imports: no bundler stands between what is
 * read here and what runs there.
 */
export const makeAssets = (left: string): { readonly assets: Assets; readonly route: Route } => {
  const files = [
    file(withoutComments(styles.map(read).join('\n')), 'css', 'text/css; charset=utf-8'),
    file(withoutImports(withoutComments(scripts.map(read).join('\n'))), 'js', 'text/javascript; charset=utf-8'),
  ] as const
  const href = ({ name }: File) => `/chat/assets/${name}`
  return {
    assets: { style: href(files[0]), script: href(files[1]), left },
    route: {
      name: 'page.assets',
      method: 'GET',
      path: '/chat/assets/:file',
      style: 'api',
      body: 'none',
      handle: async ({ params, headers }) => {
        const found = files.find(({ name }) => name === params['file'])
        if (found === undefined) {
          // A page from before a release is sent to today's.
          const today = files.find(({ name }) => name.split('.')[1] === params['file']?.split('.')[1])
          return today === undefined
            ? { status: 404, body: { is: 'text', text: '', type: 'text/plain; charset=utf-8' } }
            : { status: 302, body: { is: 'redirect', to: href(today) } }
        }
        const isPacked = /\bgzip\b/.test(headers['accept-encoding'] ?? '')
        return {
          status: 200,
          headers: {
            'cache-control': 'public, max-age=31536000, immutable',
            vary: 'accept-encoding',
            ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
          },
          body: { is: 'bytes', bytes: isPacked ? found.packed : found.bytes, type: found.type },
        }
      },
    },
  }
}

type File = { readonly name: string; readonly bytes: Uint8Array; readonly packed: Uint8Array; readonly type: string }

const file = (text: string, ending: string, type: string): File => ({
  name: `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.${ending}`,
  bytes: Buffer.from(text),
  packed: gzipSync(text, { level: 9 }),
  type,
})

/** Comments on lines of their own are for readers of the source. */
const withoutComments = (text: string): string =>
  text
    .replace(/^\s*\/\*[\s\S]*?\*\/\s*$/gm, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\n\s*/g, '\n')

/** In one file everything is at hand by its name. */
const withoutImports = (text: string): string => text.replace(/^import .*$/gm, '').replace(/^export /gm, '')

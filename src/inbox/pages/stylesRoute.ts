import type { Route } from '../../server/route.ts'
import type { Stylesheet } from '../stylesheet.ts'

/** The style sheet under its content's hash: kept for a year. A page from before a release is sent to today's. */
export const stylesRoute = (stylesheet: Stylesheet): Route => ({
  name: 'inbox.styles',
  method: 'GET',
  path: '/inbox/assets/:file',
  style: 'api',
  body: 'none',
  handle: async ({ path, params }) => {
    const styles = await stylesheet()
    if (styles === undefined || !/^[0-9a-f]{16}\.css$/.test(params['file'] ?? ''))
      return { status: 404, body: { is: 'text', text: '', type: 'text/css; charset=utf-8' } }
    if (path !== styles.href)
      return { status: 302, headers: { 'cache-control': 'no-store' }, body: { is: 'redirect', to: styles.href } }
    return {
      status: 200,
      headers: { 'cache-control': 'public, max-age=31536000, immutable' },
      body: { is: 'text', text: styles.css, type: 'text/css; charset=utf-8' },
    }
  },
})

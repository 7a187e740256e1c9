import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { PlainAnswer, Route } from '../../src/server/route.ts'
import { serveBench } from './serveBench.ts'
import { serviceParts } from './serviceParts.ts'

/**
 * The service, and beside it a page with Microsoft's Web Chat that talks to it over Direct Line, as Microsoft's manual puts
 * it on a page: `node officialPageServer.ts BUNDLE`. One origin, and both compressed alike.
 */
const [bundle] = z.tuple([z.string()]).parse(process.argv.slice(2))

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Web Chat</title><style>html, body, #webchat { height: 100%; margin: 0 }</style>
<script src="/official/webchat.js"></script></head>
<body><div id="webchat" role="main"></div><script>
(async () => {
  const answer = await fetch('/v3/directline/tokens/generate', { method: 'POST' })
  const { token } = await answer.json()
  const domain = location.origin + '/v3/directline'
  const directLine = window.WebChat.createDirectLine({ token, domain, conversationStartProperties: { locale: 'en-GB' } })
  window.WebChat.renderWebChat({ directLine, locale: 'en-GB' }, document.getElementById('webchat'))
})()
</script></body></html>`

const packed = (text: string | Uint8Array, type: string): PlainAnswer => ({
  status: 200,
  headers: {
    'content-encoding': 'gzip',
    // Web Chat writes styles and fetches by itself; the service's own policy is for its own page.
    'content-security-policy': `default-src 'self' data: blob: ws: 'unsafe-inline' 'unsafe-eval'`,
  },
  body: { is: 'bytes', bytes: gzipSync(text, { level: 9 }), type },
})
const served = (name: string, path: string, answer: PlainAnswer): Route => ({
  ...{ name, method: 'GET', path, style: 'api', body: 'none' },
  handle: async () => answer,
})

const parts = await serviceParts()
await serveBench({
  ...parts,
  routes: [
    ...parts.routes,
    served('official.page', '/official', packed(page, 'text/html; charset=utf-8')),
    served('official.script', '/official/webchat.js', packed(readFileSync(bundle), 'text/javascript; charset=utf-8')),
  ],
})

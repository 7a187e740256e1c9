/**
 * Looks at the inbox in a real browser: `node tests/inbox/shots.ts` serves the invented families, takes pictures at two
 * widths to /tmp/inbox-*.png, and says what axe-core finds where it is installed. Not part of `npm test`.
 */
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { compiledStylesheet } from '../../src/inbox/stylesheet.ts'
import type { PlainRequest } from '../../src/server/route.ts'
import { house } from './house.ts'

const { routes } = house({ publicUrl: undefined, stylesheet: compiledStylesheet() })

const server = createServer(async (incoming, outgoing) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
  const parts = url.pathname.split('/')
  const route = routes.find(
    ({ method, path }) =>
      method === incoming.method &&
      path.split('/').length === parts.length &&
      path.split('/').every((part, at) => part.startsWith(':') || part === parts[at]),
  )
  if (route === undefined) {
    outgoing.writeHead(404).end()
    return
  }
  const params = Object.fromEntries(
    route.path.split('/').flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), parts[at] ?? '']] : [])),
  )
  const request: PlainRequest = {
    method: incoming.method ?? '',
    url: incoming.url ?? '',
    path: url.pathname,
    params,
    query: url.searchParams,
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    cookies: Object.fromEntries((incoming.headers.cookie ?? '').split('; ').map((pair) => pair.split('='))),
    address: '127.0.0.1',
    isLocal: true,
    body:
      incoming.method === 'POST'
        ? { is: 'form', fields: new URLSearchParams(Buffer.concat(chunks).toString()) }
        : { is: 'none' },
  }
  const answer = await route.handle(request)
  for (const { name, value, path } of answer.cookies ?? [])
    outgoing.appendHeader('set-cookie', `${name}=${value}; Path=${path}; HttpOnly; SameSite=Strict`)
  for (const [name, value] of Object.entries(answer.headers ?? {})) outgoing.setHeader(name, value)
  const { body } = answer
  if (body.is === 'redirect') outgoing.writeHead(answer.status, { location: body.to }).end()
  else if (body.is === 'html')
    outgoing.writeHead(answer.status, { 'content-type': 'text/html; charset=utf-8' }).end(body.html)
  else if (body.is === 'text') outgoing.writeHead(answer.status, { 'content-type': body.type }).end(body.text)
  else outgoing.writeHead(answer.status).end()
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`

/** A path in AXE, or the package where it is installed. */
const axe = (() => {
  if (process.env['AXE']) return process.env['AXE']
  try {
    return createRequire(import.meta.url).resolve('axe-core')
  } catch {
    return undefined
  }
})()

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
})
for (const width of [1280, 360]) {
  // Without script, as an old or locked-down machine would show it; axe needs script, so it looks in a second page.
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: axe !== undefined,
    bypassCSP: axe !== undefined,
  })
  const page = await context.newPage()
  page.on('console', (message) => console.log(width, message.text()))
  const shoot = async (name: string, url: string) => {
    await page.goto(base + url)
    await page.screenshot({ path: `/tmp/inbox-${name}-${width}.png`, fullPage: true })
    const overflow = await page
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth)
      .catch(() => 'unknown')
    const small = axe === undefined ? [] : await violations(axe)
    console.log(width, name, 'sideways:', overflow, 'axe:', axe === undefined ? 'not installed' : JSON.stringify(small))
  }
  const violations = async (path: string): Promise<unknown> => {
    await page.addScriptTag({ path })
    return page.evaluate(
      'axe.run().then((found) => found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 120))]))',
    )
  }
  await shoot('sign-in', '/inbox/sign-in')
  await page.check('input[value="clinical-lead"]')
  await page.click('main button')
  await shoot('list', '/inbox')
  await shoot('referral', '/inbox/referrals/r-amal')
  await shoot('professional', '/inbox/referrals/r-hv')
  await shoot('task', '/inbox/tasks/t-urgent')
  await shoot('missing', '/inbox/referrals/nothing')
  await context.close()
}
await browser.close()
server.close()

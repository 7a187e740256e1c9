import type { PlainAnswer, PlainBody, PlainRequest, Route, SetCookie } from '../../src/server/route.ts'

export type Visited = { readonly answer: PlainAnswer; readonly html: string; readonly to: string }

/**
 * A browser without a screen: finds the route of an address, keeps cookies and remembers the last form token it saw.
 * It never runs script, as the inbox needs none.
 */
export const visitor = (routes: readonly Route[]) => {
  const cookies = new Map<string, string>()
  let token = ''

  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    body: PlainBody,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Visited> => {
    const { pathname, searchParams } = new URL(url, 'http://inbox.test')
    const { route, params } = find(routes, method, pathname)
    const request: PlainRequest = {
      method,
      url,
      path: pathname,
      params,
      query: searchParams,
      headers: { host: 'inbox.test', ...headers },
      cookies: Object.fromEntries(cookies),
      address: '127.0.0.1',
      isLocal: true,
      body,
    }
    const answer = await route.handle(request)
    for (const cookie of answer.cookies ?? []) keep(cookies, cookie)
    const html = answer.body.is === 'html' ? answer.body.html : ''
    token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? token
    return { answer, html, to: answer.body.is === 'redirect' ? answer.body.to : '' }
  }

  return {
    cookies,
    token: () => token,
    get: (url: string) => ask('GET', url, { is: 'none' }),
    post: (url: string, fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>) =>
      ask('POST', url, { is: 'form', fields: new URLSearchParams(fields) }, headers),
    postJson: (url: string, value: unknown) => ask('POST', url, { is: 'json', value }),
  }
}

const keep = (cookies: Map<string, string>, { name, value, maxAgeSeconds }: SetCookie): void => {
  if (maxAgeSeconds === 0) cookies.delete(name)
  else cookies.set(name, value)
}

const find = (routes: readonly Route[], method: string, path: string) => {
  for (const route of routes) {
    if (route.method !== method) continue
    const [want, have] = [route.path.split('/'), path.split('/')]
    if (want.length !== have.length) continue
    if (!want.every((part, at) => part.startsWith(':') || part === have[at])) continue
    const params = Object.fromEntries(
      want.flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), decodeURIComponent(have[at] ?? '')]] : [])),
    )
    return { route, params }
  }
  throw new Error(`no route for ${method} ${path}`)
}

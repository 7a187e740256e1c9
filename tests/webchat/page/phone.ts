import type { PlainAnswer, PlainBody, PlainRequest, Route } from '../../../src/server/route.ts'
import { formOf, type PageForm } from './formOf.ts'

export type Page = {
  readonly answer: PlainAnswer
  readonly html: string
  readonly text: string
  /** The address after the redirects. */
  readonly at: string
}

type Filled = Readonly<Record<string, string | readonly string[]>>

/**
 * A phone with script off: follows redirects, keeps cookies unless it was told not to, loads the pictures of a page that is
 * shown, fills in what the page shows. As browsers do, it says that a form came from nowhere: our pages ask for no referrer.
 */
export const phone = (
  routes: readonly Route[],
  keepsCookies = true,
  cookies = new Map<string, string>(),
  address = '127.0.0.1',
) => {
  let page: Page | undefined

  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    body: PlainBody,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<PlainAnswer> => {
    const { pathname, searchParams } = new URL(url, 'http://page.test')
    const route = routes.find(
      (one) =>
        one.method === method &&
        (one.path === pathname || (one.path.includes(':') && pathname.startsWith('/chat/assets/'))),
    )
    if (route === undefined) throw new Error(`no route for ${method} ${pathname}`)
    const request: PlainRequest = {
      ...{ method, url, path: pathname, query: searchParams, body, address, isLocal: true },
      params: { file: pathname.split('/').at(-1) ?? '' },
      headers: { host: 'page.test', 'accept-language': 'en-GB,en', ...headers },
      cookies: Object.fromEntries(cookies),
    }
    const answer = await route.handle(request)
    for (const { name, value, maxAgeSeconds } of keepsCookies ? (answer.cookies ?? []) : [])
      if (maxAgeSeconds === 0) cookies.delete(name)
      else cookies.set(name, value)
    return answer
  }

  const shown = async (answer: PlainAnswer, at: string): Promise<Page> => {
    const html = answer.body.is === 'html' ? answer.body.html : ''
    for (const [, src = ''] of html.matchAll(/<img src="([^"]*)"/g)) await ask('GET', src, { is: 'none' })
    return { answer, html, text: textOf(html), at }
  }

  const open = async (url: string): Promise<Page> => {
    let at = url
    let answer = await ask('GET', at, { is: 'none' })
    for (let hops = 0; answer.body.is === 'redirect' && answer.body.to.startsWith('/'); hops += 1) {
      if (hops > 5) throw new Error('a circle of redirects')
      at = answer.body.to
      answer = await ask('GET', at, { is: 'none' })
    }
    page = await shown(answer, at)
    return page
  }

  const post = async (fields: URLSearchParams, headers?: Readonly<Record<string, string>>): Promise<Page> => {
    const answer = await ask('POST', '/chat', { is: 'form', fields }, { origin: 'null', ...headers })
    if (answer.body.is === 'redirect') return open(answer.body.to)
    page = await shown(answer, '/chat')
    return page
  }

  const form = (): PageForm => formOf(page?.html ?? '')
  const filledIn = (more: Filled): URLSearchParams => {
    const fields = new URLSearchParams(form().hidden)
    for (const [name, value] of Object.entries(more)) for (const one of [value].flat()) fields.append(name, one)
    return fields
  }

  return {
    cookies,
    ask,
    open,
    post,
    page: () => page,
    form,
    filledIn,
    /** Fills in the open question's form and presses a button. */
    submit: (more: Filled, headers?: Readonly<Record<string, string>>) => post(filledIn(more), headers),
    press: (does: string) => post(filledIn({ do: does })),
    /** Another tab, or the same phone after the browser was closed: the same cookies. */
    tab: () => phone(routes, keepsCookies, cookies, address),
  }
}
export type Phone = ReturnType<typeof phone>

/** What is read on a page, tags left out. */
export const textOf = (html: string): string =>
  html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

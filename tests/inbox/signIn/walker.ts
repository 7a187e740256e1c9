/** A page as a browser without script has it, and where it stands. */
export type Walked = { readonly status: number; readonly url: string; readonly html: string; readonly headers: Headers }

/** Whom the walker signs in as at an issuer, or that they press cancel there. */
export type AtIssuer = { readonly login: string } | 'cancel'

/**
 * A browser without a screen or script over the real network: keeps cookies by host and port, follows redirects and
 * pages that go on by themselves, fills in the issuer's form. It sends every cookie it has: whether a real browser would
 * is for the test with a real browser to say.
 */
export const makeWalker = () => {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (url: string): Map<string, string> => {
    const { host } = new URL(url)
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }

  /** One request, no redirect followed. */
  const once = async (
    url: string,
    form?: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Walked & { readonly to?: string }> => {
    const jar = jarOf(url)
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...headers },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const at = pair.indexOf('=')
      const isGone = attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=.*1970/i.test(one))
      if (isGone) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const html = await answer.text()
    const location = answer.headers.get('location')
    const next = location ?? refreshIn(html)
    return {
      ...{ status: answer.status, url, html, headers: answer.headers },
      ...(next === undefined ? {} : { to: new URL(next, url).href }),
    }
  }

  /** Goes on until a page stands, or `until` says that far and no further. */
  const follow = async (
    from: Walked & { readonly to?: string },
    until = (_url: string) => false,
  ): Promise<Walked & { readonly to?: string }> => {
    let at = from
    for (let steps = 0; steps < 20; steps += 1) {
      if (at.to === undefined || until(at.to)) return at
      at = await once(at.to)
    }
    throw new Error('it went round in circles')
  }

  /** From the sign-in page to what comes back from the issuer, which is not yet asked for. */
  const toWayBack = async (service: string, issuer: string, who: AtIssuer, next?: string): Promise<string> => {
    const isBack = (url: string) => url.startsWith(`${service}/inbox/sign-in/back`)
    const begun = await once(`${service}/inbox/sign-in`, { issuer, ...(next ? { next } : {}) })
    const asked = await follow(begun, isBack)
    if (asked.to !== undefined) return asked.to
    const action = /action="([^"]+)"/.exec(asked.html)?.[1]
    if (action === undefined) throw new Error(`no form to sign in: ${asked.status} ${asked.html.slice(0, 300)}`)
    const sent =
      who === 'cancel'
        ? await once(`${action}/abort`)
        : await once(action, { prompt: 'login', login: who.login, password: 'any' })
    const back = await follow(sent, isBack)
    if (back.to === undefined) throw new Error(`the issuer kept them: ${back.status} ${back.html.slice(0, 300)}`)
    return back.to
  }

  return {
    once,
    follow,
    toWayBack,
    jarOf,
    /** The whole way. */
    signIn: async (service: string, issuer: string, who: AtIssuer, next?: string): Promise<Walked> =>
      follow(await once(await toWayBack(service, issuer, who, next))),
    get: async (url: string): Promise<Walked> => follow(await once(url)),
  }
}

const refreshIn = (html: string): string | undefined =>
  /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(html)?.[1]?.replaceAll('&amp;', '&')

/** The token that every form on a page carries. */
export const tokenIn = (html: string): string => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''

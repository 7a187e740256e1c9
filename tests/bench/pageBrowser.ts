import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

/** Longer than the page itself takes before it apologises. */
const mostMillis = 20_000
const mostHops = 3

export type PageBrowser = {
  readonly cookies: Map<string, string>
  /** The page at the end of the redirects, whole. Rejects with what went wrong, in one word or status. */
  readonly open: (path: string) => Promise<string>
  readonly post: (path: string, fields: URLSearchParams) => Promise<string>
  readonly close: () => void
}

/** A phone's browser as far as a server can tell: one connection kept, cookies, redirects followed, pages compressed. */
export const pageBrowser = (url: string, address: string): PageBrowser => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const cookies = new Map<string, string>()

  const ask = async (method: 'GET' | 'POST', path: string, body = ''): Promise<IncomingMessage> => {
    const asking = request(new URL(path, url), {
      method,
      agent,
      timeout: mostMillis,
      headers: {
        accept: 'text/html',
        'accept-encoding': 'gzip',
        'accept-language': 'en-GB,en',
        // Everybody has an address of their own, as the proxy in front would say.
        'x-forwarded-for': address,
        ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(method === 'POST'
          ? {
              ...{ 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) },
              ...{ origin: url, 'sec-fetch-site': 'same-origin' },
            }
          : {}),
      },
    })
    asking.once('timeout', () => asking.destroy(new Error('timeout')))
    asking.end(body)
    const [answer]: IncomingMessage[] = await once(asking, 'response')
    if (answer === undefined) throw new Error('no answer')
    for (const line of answer.headers['set-cookie'] ?? []) keep(line)
    return answer
  }

  const keep = (line: string): void => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/; Max-Age=0(;|$)/.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }

  const arrive = async (first: IncomingMessage): Promise<string> => {
    let answer = first
    for (let hops = 0; isRedirect(answer); hops += 1) {
      answer.resume()
      await once(answer, 'end')
      if (hops === mostHops) throw new Error('a circle of redirects')
      answer = await ask('GET', answer.headers.location ?? '/')
    }
    const bytes = await buffer(answer)
    if (answer.statusCode !== 200) throw new Error(`status ${answer.statusCode}`)
    return (answer.headers['content-encoding'] === 'gzip' ? await promisify(gunzip)(bytes) : bytes).toString()
  }

  return {
    cookies,
    open: async (path) => arrive(await ask('GET', path)),
    post: async (path, fields) => arrive(await ask('POST', path, fields.toString())),
    close: () => agent.destroy(),
  }
}

const isRedirect = ({ statusCode = 0 }: IncomingMessage): boolean => [302, 303].includes(statusCode)

import { formOf, type PageForm } from '../webchat/page/formOf.ts'

/** A phone with script off over the network: keeps cookies, follows redirects, sends the form that the page shows. */
export const pageClient = (url: string) => {
  const cookies = new Map<string, string>()
  let html = ''

  const go = async (path: string, fields?: URLSearchParams): Promise<string> => {
    let [to, body] = [path, fields]
    for (let hops = 0; hops < 8; hops += 1) {
      const answer = await fetch(url + to, {
        ...(body === undefined ? {} : { method: 'POST', body }),
        headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; '), 'accept-language': 'en-GB' },
        redirect: 'manual',
      })
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (/max-age=0(;|$)/i.test(line)) cookies.delete(name)
        else cookies.set(name, value)
      }
      html = await answer.text()
      const next = answer.headers.get('location')
      if (next === null) return html
      ;[to, body] = [next, undefined]
    }
    throw new Error('a circle of redirects')
  }
  const form = (): PageForm => formOf(html)

  return {
    cookies,
    form,
    html: () => html,
    open: (path: string) => go(path),
    submit: (more: Readonly<Record<string, string>>) => {
      const fields = new URLSearchParams()
      for (const [name, value] of form().hidden) fields.append(name, value)
      for (const [name, value] of Object.entries(more)) fields.append(name, value)
      return go('/chat', fields)
    },
  }
}
export type PageClient = ReturnType<typeof pageClient>

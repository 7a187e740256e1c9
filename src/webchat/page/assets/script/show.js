import { dress } from './dress.js'
import { byId, readOut, textOf } from './news.js'
import { giveBackUnsent } from './unsent.js'

export const main = () => byId('main')
export const hasConversation = () => main()?.hasAttribute('data-no') ?? false

/** When the server was last heard of. */
export let lastContact = Date.now()
export const heardFrom = () => {
  lastContact = Date.now()
}

/** Puts a whole page, as the server made it, in place of this one. @type {(text: string, url: string) => void} */
export const show = (text, url) => {
  const fresh = new DOMParser().parseFromString(text, 'text/html')
  const [page, next] = [byId('page'), fresh.getElementById('page')]
  if (!page || !next) {
    location.replace('/chat')
    return
  }
  const { lang, dir } = fresh.documentElement
  document.documentElement.lang = lang
  document.documentElement.dir = dir
  const [news, freshNews] = [byId('news'), fresh.getElementById('news')]
  if (news && freshNews) for (const { name, value } of freshNews.attributes) news.setAttribute(name, value)
  page.replaceWith(document.adoptNode(next))
  const to = new URL(url, location.href)
  history.replaceState(null, '', to.searchParams.has('begun') ? to.href : to.pathname)
  heardFrom()
  giveBackUnsent()
  dress()
  window.scrollTo(0, 0)
  const problem = byId('problem')
  const said = [
    ...document.querySelectorAll(
      'main .said p, main .said li, main .now p, main .now li, main p.note, main .note label',
    ),
  ].map(textOf)
  readOut(said.join(' ').replace(/\s+/g, ' ').trim().slice(0, 600))
  const eye = problem ?? byId('question') ?? main()
  eye?.focus({ preventScroll: true })
}

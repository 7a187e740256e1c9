import { dress } from './dress.js'
import { hasLeft } from './left.js'
import { byId, readOut, textOf } from './news.js'
import { isOfChat, main } from './questions.js'
import { forgetUnsent, giveBackUnsent } from './unsent.js'

/** Puts a whole page, as the server made it, in place of this one. @type {(text: string, url: string) => void} */
export const show = (text, url) => {
  if (hasLeft()) return
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
  const wasOfChat = isOfChat()
  page.replaceWith(document.adoptNode(next))
  const to = new URL(url, location.href)
  for (const one of ['note', 'kept']) to.searchParams.delete(one)
  // A chat's address tells nothing; of a page that is the same for everybody it is the language and the team.
  history.replaceState(null, '', main()?.hasAttribute('data-no') ? to.pathname : to.href)
  // Whoever uses this tab next is somebody else.
  if (wasOfChat && !isOfChat()) forgetUnsent()
  giveBackUnsent()
  dress()
  window.scrollTo(0, 0)
  const urgent = urgentFirst()
  const said = [
    ...document.querySelectorAll(
      'main .said p, main .said li, main .now p, main .now li, main p.note, main .note label',
    ),
  ]
    .filter((one) => !urgent?.contains(one))
    .map(textOf)
  readOut(said.join(' ').replace(/\s+/g, ' ').trim().slice(0, 600))
  const eye = urgent ?? byId('problem') ?? byId('question') ?? main()
  eye?.focus({ preventScroll: true })
}

/** Urgent help that stands above the question: its numbers come first for whoever listens, and nobody looks below them. */
const urgentFirst = () => {
  const [urgent, question] = [document.querySelector('main .now[role="group"]'), byId('question')]
  const isAbove = urgent && question && urgent.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING
  return isAbove && urgent instanceof HTMLElement ? urgent : undefined
}

import { ask } from './ask.js'
import { dress } from './dress.js'
import { isForgotten } from './idle.js'
import { lookAgain } from './lookAgain.js'
import { tell, word } from './news.js'
import { areAside, isFirst, isKept, setAside, takeBack } from './questions.js'
import { show } from './show.js'
import { keepUnsent } from './unsent.js'

/*
 * Urgent help, and the pages that stand by themselves, in place of the questions: those wait as they are, words in their
 * boxes, until "Back to the questions" or the browser's Back.
 */

const standing = ['/', '/help-now', '/privacy', '/accessibility', '/cookies', '/chat/return']
let shownPath = location.pathname
let isComingBack = false
/** Only what was asked for last is shown. */
let opened = 0

/** @type {(url: string, how: 'adds' | 'replaces') => Promise<void>} */
const openHere = async (url, how) => {
  opened += 1
  const own = opened
  const response = await ask(url).catch(() => undefined)
  const text = response?.ok ? await response.text().catch(() => undefined) : undefined
  if (own !== opened) return
  if (!response || text === undefined) {
    tell(word('away'))
    return
  }
  shownPath = new URL(response.url).pathname
  if (shownPath === '/chat') keepUnsent()
  else setAside()
  if (how === 'adds') history.pushState(null, '', url)
  show(text, response.url)
}

const comeBack = () => {
  isComingBack = false
  shownPath = location.pathname
  const arrived = takeBack()
  dress()
  if (arrived) arrived()
  else lookAgain()
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  if (!link || !isPlain || event.defaultPrevented || link.origin !== location.origin || link.hash) return
  if (standing.includes(link.pathname) && (areAside() || isKept() || isFirst())) {
    event.preventDefault()
    openHere(link.href, areAside() ? 'replaces' : 'adds')
  } else if (link.pathname === '/chat' && areAside() && !(isFirst() && link.closest('.ways'))) {
    event.preventDefault()
    isComingBack = true
    history.back()
  } else if (link.pathname === '/chat' && !areAside() && (isKept() || isFirst())) {
    event.preventDefault()
    openHere(link.href, 'replaces')
  }
})

window.addEventListener('popstate', () => {
  const { pathname } = location
  opened += 1
  if (isForgotten() || (pathname === shownPath && !isComingBack)) return
  if (pathname === '/chat') comeBack()
  // A link within the page that is shown stands between.
  else if (isComingBack) history.back()
  else if (standing.includes(pathname)) openHere(location.href, 'replaces')
})

import { endPage, hasLeft } from './left.js'
import { hush, mention, word } from './news.js'
import { here } from './questions.js'

/* Leaving: the button, and Shift three times within five seconds, as people know it from GOV.UK; Esc is left to the browser. */

/**
 * Written down before anything is sent, for the server to heed at the next request: with no connection it hears nothing
 * now, and its own cookie is out of a script's reach. The same is written whoever leaves and whatever was begun.
 */
const writeDown = () => {
  const isSecure = location.protocol === 'https:'
  // biome-ignore lint/suspicious/noDocumentCookie: the other way needs https, and old phones do not have it.
  document.cookie = `${leftMark()}; path=/; max-age=1800; samesite=lax${isSecure ? '; secure' : ''}`
}

const leftMark = () => `${document.querySelector('[data-left]')?.getAttribute('data-left') ?? 'p4'}=1`

/** Somebody left in another tab, which could not say so: not every browser can. */
export const isWrittenDown = () => document.cookie.split('; ').includes(leftMark())

/** Hides the page and goes. The place in the history is replaced: Back does not come here. @type {(place: string) => void} */
const go = (place) => {
  // A page that cannot go, because there is no connection, stays hidden.
  document.body.hidden = true
  if (hasLeft()) return
  endPage()
  document.title = ''
  if ('speechSynthesis' in window) speechSynthesis.cancel()
  location.replace(place)
}

export const goAway = () =>
  go(document.querySelector('[data-place]')?.getAttribute('data-place') ?? 'https://www.bbc.co.uk/weather')

/** Whoever leaves in one tab leaves in all of them, and the server forgets. */
const leave = () => {
  document.body.hidden = true
  if (!hasLeft()) {
    writeDown()
    otherTabs?.postMessage('')
    // A page after sending carries what has to be ended, in its way out.
    const way = here().querySelector('.leave')?.getAttribute('href') ?? '/chat/leave'
    fetch(way, { method: 'POST', keepalive: true, redirect: 'manual' }).catch(() => undefined)
  }
  goAway()
}

/** A name without meaning. */
const otherTabs = 'BroadcastChannel' in window ? new BroadcastChannel('p') : undefined
otherTabs?.addEventListener('message', goAway)

/** To the start page, as somebody who was never here would see it. Another tab may be in use: its half hour is the server's. */
export const forget = () => go(document.querySelector('.brand')?.getAttribute('href') ?? '/')

const pressMillis = 5_000
let shifts = 0
/** @type {number | undefined} */
let expires

const isAlone = (/** @type {KeyboardEvent} */ event) =>
  event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey

const startOver = () => {
  if (shifts > 0) hush()
  shifts = 0
  clearTimeout(expires)
}

document.addEventListener('keydown', (event) => {
  if (!isAlone(event)) startOver()
  else if (!event.repeat) {
    if (shifts === 0) expires = setTimeout(startOver, pressMillis)
    shifts += 1
    if (shifts === 3) leave()
  }
})

// Said once the key is let go with no other between: a capital letter is typing.
document.addEventListener('keyup', (event) => {
  if (isAlone(event) && shifts > 0) mention(word('shifts').replace('#', String(shifts)))
})

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null
  if (!target?.closest('.leave, [data-leave]')) return
  event.preventDefault()
  leave()
})

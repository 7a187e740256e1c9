import { byId } from './news.js'

/* The questions: on the page, or set aside as they stand while another page is shown in their place. */

/** @type {{ page: Element, lang: string, dir: string, news: (readonly [string, string])[], scroll: number } | undefined} */
let aside
/** @type {(() => void) | undefined} */
let arrived

export const main = () => byId('main')
/** The page of the questions, wherever it is. */
export const here = () => aside?.page ?? document

export const areAside = () => aside !== undefined
export const hasConversation = () => here().querySelector('main[data-no]') !== null

/** The page shows something of somebody's. */
export const isKept = () => here().querySelector('main[data-kept]') !== null

/** The chat in the language and for the team of this page. */
export const chatLink = () => {
  const start = document.querySelector('.brand')?.getAttribute('href') ?? '/'
  return `/chat${new URL(start, location.href).search}`
}

/** A form of it belongs to a chat that has begun. */
export const isOfChat = () => here().querySelector('main[data-no], main [name="no"], main [name="seat"]') !== null

/** Before anything has begun the first question carries how it began. */
export const isFirst = () => here().querySelector('form.ask [name="start"]') !== null

/** What arrives meanwhile waits as well: nobody is taken away from urgent help. @type {(go: () => void) => void} */
export const onceBack = (go) => {
  if (aside) arrived = go
  else go()
}

export const setAside = () => {
  const [page, news] = [byId('page'), byId('news')]
  if (aside || !page || !news) return
  const { lang, dir } = document.documentElement
  aside = { page, lang, dir, news: [...news.attributes].map(({ name, value }) => [name, value]), scroll: scrollY }
}

/** Shows them again; answers what arrived meanwhile. @type {() => (() => void) | undefined} */
export const takeBack = () => {
  if (!aside) return undefined
  const { page, lang, dir, news, scroll } = aside
  const go = arrived
  aside = arrived = undefined
  document.documentElement.lang = lang
  document.documentElement.dir = dir
  for (const [name, value] of news) byId('news')?.setAttribute(name, value)
  byId('page')?.replaceWith(page)
  window.scrollTo(0, scroll)
  byId('question')?.focus({ preventScroll: true })
  return go
}

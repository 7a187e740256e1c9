/* The one live region, and the words it is given to say. */

/** @type {(id: string) => HTMLElement | null} */
export const byId = (id) => document.getElementById(id)

/** @type {(key: string) => string} */
export const word = (key) => byId('news')?.getAttribute(`data-${key}`) ?? ''

/** Shown and read out. @type {(text: string) => void} */
export const tell = (text) => {
  const news = byId('news')
  if (!news) return
  news.classList.remove('quiet')
  news.textContent = text
}

/** Read out only: it stands on the page already. @type {(text: string) => void} */
export const readOut = (text) => {
  const news = byId('news')
  if (!news) return
  news.classList.add('quiet')
  news.textContent = text
}

/** Read out only, and never in place of something that is shown. @type {(text: string) => void} */
export const mention = (text) => {
  const news = byId('news')
  if (news?.classList.contains('quiet') || news?.textContent === '') readOut(text)
}

/** What was only read out is over. */
export const hush = () => mention('')

/** @type {(one: Element) => string} */
export const textOf = (one) => one.textContent ?? ''

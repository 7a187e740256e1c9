import { boxed, textIn } from './added.js'
import { dress } from './dress.js'
import { readOut, word } from './news.js'
import { chatLink, main } from './questions.js'

/** In place of a question whose chat has gone: what was written into it, from this page alone. Nobody pressed, so nothing is sent. @type {(words: string) => void} */
export const showClosed = (words) => {
  const page = main()
  if (!page) return
  const title = Object.assign(textIn('h1', word('gone')), { id: 'question', tabIndex: -1 })
  const again = Object.assign(textIn('a', word('gone-again')), { className: 'button' })
  again.setAttribute('href', chatLink())
  const way = document.createElement('p')
  way.append(again)
  page.replaceChildren(title, ...boxed(word('gone-words'), 'typed', words), way)
  page.setAttribute('data-kept', '')
  document.querySelector('.languages')?.remove()
  dress()
  // In place of what the page that was here a moment ago had to say.
  readOut(word('gone-words'))
  title.focus({ preventScroll: true })
}

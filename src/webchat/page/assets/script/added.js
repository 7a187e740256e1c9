import { makeButton } from './makeButton.js'
import { word } from './news.js'

/* What was written or changed after its answer was sent: shown on the next page, with a way back to its question. */

/** @typedef {{ question: string, words: string }} Added */

/** @type {(added: Added) => void} */
export const showAdded = ({ question, words }) => {
  const note = document.createElement('div')
  note.className = 'note'
  // What was only taken away has no words to show.
  note.append(...(words === '' ? [textIn('p', word('added'))] : boxed(word('added'), 'added', words)))
  // The way back to a question is a turn, like any other.
  const back = document.querySelector('main form.back')?.cloneNode(true)
  if (back instanceof HTMLFormElement) {
    back.className = 'go-add'
    back.querySelector('button')?.replaceWith(
      Object.assign(
        makeButton(word('added-go'), 'second', () => undefined),
        { type: 'submit', name: 'do', value: `change:${question}` },
      ),
    )
    note.append(back)
  }
  document.querySelector('main')?.prepend(note)
}

/** @type {(name: string, text: string) => HTMLElement} */
export const textIn = (name, text) => Object.assign(document.createElement(name), { textContent: text })

/** A box to read and copy from, under its label. @type {(text: string, id: string, words: string) => HTMLElement[]} */
export const boxed = (text, id, words) => {
  const label = Object.assign(document.createElement('label'), { htmlFor: id, textContent: text })
  const box = Object.assign(document.createElement('textarea'), { id, dir: 'auto', readOnly: true, value: words })
  return [label, box]
}

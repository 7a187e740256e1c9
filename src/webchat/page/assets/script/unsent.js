import { makeButton } from './makeButton.js'
import { word } from './news.js'

/* What stands in the boxes and has not been sent. It is in this page's memory alone, by question, and goes with the page. */

/** @typedef {{ name: string, value: string, isTicked?: boolean }} Box */

/** @type {Map<string, readonly Box[]>} */
const kept = new Map()

/** What was written into a question after it was sent. @type {{ question: string, words: string } | undefined} */
let added

/** @type {() => HTMLFormElement | undefined} */
export const openForm = () => {
  const form = document.querySelector('main form.ask[action="/chat"]')
  return form instanceof HTMLFormElement ? form : undefined
}

/** @type {(form: HTMLFormElement | undefined) => string} */
const questionOf = (form) => (form ? (new FormData(form).get('question') ?? '').toString() : '')

/** @type {(form: Element) => (HTMLInputElement | HTMLTextAreaElement)[]} */
const boxesOf = (form) =>
  [...form.querySelectorAll('input, textarea')].filter(
    /** @returns {box is HTMLInputElement | HTMLTextAreaElement} */
    (box) => box instanceof HTMLTextAreaElement || (box instanceof HTMLInputElement && box.type !== 'hidden'),
  )

/** @type {(box: HTMLInputElement | HTMLTextAreaElement) => box is HTMLInputElement} */
const isTick = (box) => box instanceof HTMLInputElement && (box.type === 'radio' || box.type === 'checkbox')

export const hasUnsent = () =>
  [...document.querySelectorAll('main .ask')]
    .flatMap(boxesOf)
    .some((box) => (isTick(box) ? box.checked !== box.defaultChecked : box.value !== box.defaultValue))

/** Before anything but the answer itself takes the open question away. */
export const keepUnsent = () => {
  const form = openForm()
  const question = questionOf(form)
  if (!form || question === '') return
  if (!hasUnsent()) kept.delete(question)
  else
    kept.set(
      question,
      boxesOf(form).map((box) => ({
        name: box.name,
        value: box.value,
        ...(isTick(box) ? { isTicked: box.checked } : {}),
      })),
    )
}

/** The answer itself has gone: only what was written since is still unsent. @type {(sent: URLSearchParams) => void} */
export const keepAdded = (sent) => {
  const form = openForm()
  const question = questionOf(form)
  if (!form || question === '' || question !== sent.get('question')) return
  kept.delete(question)
  const more = boxesOf(form).filter((box) => !isTick(box) && box.value.trim() !== (sent.get(box.name) ?? '').trim())
  const words = more.map(({ value }) => value.trim()).join('\n')
  if (words === '') return
  keepUnsent()
  added = { question, words }
}

export const forgetUnsent = () => {
  kept.clear()
  added = undefined
}

/** Puts what was not sent back into the boxes of its question; what was added to an earlier one is shown with a way to it. */
export const giveBackUnsent = () => {
  if (document.querySelector('.done')) forgetUnsent()
  const form = openForm()
  const question = questionOf(form)
  for (const { name, value, isTicked } of kept.get(question) ?? [])
    for (const box of form ? boxesOf(form) : [])
      if (box.name !== name) continue
      else if (!isTick(box)) box.value = value
      else if (box.value === value) box.checked = isTicked ?? false
  if (added && added.question !== question) showAdded(added)
  added = undefined
}

/** @type {(added: { question: string, words: string }) => void} */
const showAdded = ({ question, words }) => {
  const note = document.createElement('div')
  note.className = 'note'
  const label = document.createElement('label')
  label.htmlFor = 'added'
  label.textContent = word('added')
  const box = document.createElement('textarea')
  box.id = 'added'
  box.dir = 'auto'
  box.readOnly = true
  box.value = words
  note.append(label, box)
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

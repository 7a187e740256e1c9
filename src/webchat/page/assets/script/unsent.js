import { showAdded } from './added.js'
import { onLeft } from './left.js'
import { here } from './questions.js'

/*
 * What stands in the boxes and has not been sent. It is in this page's memory alone, by question, and goes with the page: a
 * reload loses what was typed since the last press, and nothing else. Not in sessionStorage, nor in the state of the
 * history: a browser writes both to the phone, in clear, and brings them back with a tab that is opened again or restored
 * after a crash. Once the tab is closed nothing of ours runs to take them away after half an hour, and whoever picks up the
 * phone could read what somebody was about to tell us.
 */

/** @typedef {{ name: string, value: string, isTicked?: boolean, words: string }} Box */

/** @type {Map<string, readonly Box[]>} */
const kept = new Map()

/** What was written or changed in a question after it was sent. @type {import('./added.js').Added | undefined} */
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

/** @type {(box: HTMLInputElement | HTMLTextAreaElement) => Box} */
const read = (box) => {
  const { name, value } = box
  if (!isTick(box)) return { name, value, words: value.trim() }
  return { name, value, isTicked: box.checked, words: box.checked ? (box.labels?.[0]?.textContent ?? '').trim() : '' }
}

/** @type {(page?: ParentNode) => (HTMLInputElement | HTMLTextAreaElement)[]} */
const unsentBoxes = (page = here()) =>
  [...page.querySelectorAll('main .ask')]
    .flatMap(boxesOf)
    .filter((box) => (isTick(box) ? box.checked !== box.defaultChecked : box.value !== box.defaultValue))

/** @type {(page?: ParentNode) => boolean} */
export const hasUnsent = (page) => unsentBoxes(page).length > 0

/** What is written in the boxes of the open question, beside another form's button: danger is heard in it all the same. @type {(form: HTMLFormElement) => readonly [string, string][]} */
export const writtenBeside = (form) =>
  form === openForm()
    ? []
    : unsentBoxes()
        .filter((box) => !isTick(box))
        .map(({ name, value }) => [name, value])

/** In words, to be copied. */
export const unsentWords = () => inWords(unsentBoxes().map(read))

/** @type {(boxes: readonly Box[]) => string} */
const inWords = (boxes) =>
  boxes
    .map(({ words }) => words)
    .filter((words) => words !== '')
    .join('\n')

/** Before anything but the answer itself takes the open question away. */
export const keepUnsent = () => {
  const form = openForm()
  const question = questionOf(form)
  if (!form || question === '') return
  if (!hasUnsent()) kept.delete(question)
  else kept.set(question, boxesOf(form).map(read))
}

/** The answer itself has gone: only what was written or changed since is still unsent. @type {(sent: URLSearchParams) => void} */
export const keepAdded = (sent) => {
  const question = sent.get('question') ?? ''
  const form = openForm()
  const boxes = form && questionOf(form) === question ? boxesOf(form).map(read) : (kept.get(question) ?? [])
  const more = boxes.filter((box) => isSince(box, sent))
  kept.delete(question)
  if (more.length === 0) return
  kept.set(question, boxes)
  added = { question, words: inWords(more) }
}

/** @type {(box: Box, sent: URLSearchParams) => boolean} */
const isSince = ({ name, value, isTicked }, sent) =>
  isTicked === undefined
    ? value.trim() !== (sent.get(name) ?? '').trim()
    : isTicked !== sent.getAll(name).includes(value)

export const forgetUnsent = () => {
  kept.clear()
  added = undefined
}
onLeft(forgetUnsent)

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

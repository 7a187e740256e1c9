import { ask } from './ask.js'
import { hasLeft, onLeft } from './left.js'
import { tell, word } from './news.js'
import { main, onceBack } from './questions.js'
import { show } from './show.js'
import { beginsAnew } from './stay.js'
import { forgetUnsent, keepAdded, keepUnsent, writtenBeside } from './unsent.js'

/* Sending a form and showing what comes back. */

const retryMillis = 5_000
const slowMillis = 1_200

/** What was pressed and has not arrived: the very same is sent again, whatever is written meanwhile. @type {URLSearchParams | undefined} */
export let waiting
export let isSending = false
/** What is waiting may have come to the server. */
let isHandedOver = false
let isStartingAgain = false
/** @type {number | undefined} */
let timer

/** @type {(form: HTMLFormElement, button: Element | null) => URLSearchParams} */
const fieldsOf = (form, button) => {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  for (const [name, value] of writtenBeside(form)) fields.append(name, value)
  if (button instanceof HTMLButtonElement && button.name) fields.append(button.name, button.value)
  return fields
}

/** @type {(fields: URLSearchParams) => boolean} */
const isAnswer = (fields) => fields.has('question') && (fields.get('do') ?? 'answer') === 'answer'

/** @type {(form: HTMLFormElement, button: Element | null) => void} */
export const press = (form, button) => {
  if (isSending || hasLeft()) return
  const fields = fieldsOf(form, button)
  // Pressed again while the first press is on its way: what was added or changed since is kept for afterwards.
  const isSame = waiting && isAnswer(waiting) && isAnswer(fields) && waiting.get('no') === fields.get('no')
  if (!isSame || !isHandedOver) {
    waiting = fields
    isHandedOver = false
  }
  if (isStartingAgain && fields.get('answer') === 'yes') forgetUnsent()
  isStartingAgain = fields.get('do') === 'restart'
  send(0)
}

/** @type {(tries: number) => Promise<void>} */
const send = async (tries) => {
  const fields = waiting
  if (isSending || !fields || hasLeft()) return
  clearTimeout(timer)
  isSending = true
  isHandedOver ||= navigator.onLine
  main()?.setAttribute('aria-busy', 'true')
  const slow = setTimeout(() => tell(word('sending')), slowMillis)
  try {
    const response = await ask('/chat', { method: 'POST', body: fields })
    const text = await response.text()
    // Trying again is the very same turn, so it does no harm. At last the page itself says so.
    if (response.status >= 500 && tries < 3) throw new Error('try again')
    if (hasLeft()) return
    waiting = undefined
    if (response.ok) beginsAnew()
    onceBack(() => {
      if (!isAPage(response, text)) {
        tell(word('refused'))
        return
      }
      if (response.ok && isAnswer(fields)) keepAdded(fields)
      else keepUnsent()
      show(text, response.url)
    })
  } catch {
    if (hasLeft()) return
    tell(word(navigator.onLine ? 'retry' : 'offline'))
    timer = setTimeout(() => goOn(tries + 1), retryMillis)
  } finally {
    clearTimeout(slow)
    isSending = false
    main()?.removeAttribute('aria-busy')
  }
}

/** Ours, and it takes the answer or gives it back; with anything else the question stays as it is. @type {(response: Response, text: string) => boolean} */
const isAPage = (response, text) =>
  response.ok ? text.includes('<main id="main"') : /<main id="main"[^>]* data-kept/.test(text)

onLeft(() => {
  waiting = undefined
  clearTimeout(timer)
})

/** @type {(tries: number) => void} */
export const goOn = (tries) => {
  if (navigator.onLine) send(tries)
}
window.addEventListener('online', () => goOn(0))
window.addEventListener('offline', () => {
  if (waiting) tell(word('offline'))
})

/** Browsers without `submitter` are told by the press. @type {HTMLElement | null} */
let pressed = null
document.addEventListener('click', (event) => {
  pressed = event.target instanceof Element ? event.target.closest('button') : null
})

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.getAttribute('action') !== '/chat') return
  event.preventDefault()
  press(form, 'submitter' in event ? event.submitter : pressed)
  pressed = null
})

import { tell, word } from './news.js'
import { main, show } from './show.js'

/* Sending a form and showing what comes back. */

const retryMillis = 5_000
const slowMillis = 1_200
const answerMillis = 20_000

/** @type {{ form: HTMLFormElement, button: HTMLElement | null } | undefined} */
export let waiting
export let isSending = false

/** @type {(form: HTMLFormElement, button: HTMLElement | null) => URLSearchParams} */
const fieldsOf = (form, button) => {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  if (button instanceof HTMLButtonElement && button.name) fields.append(button.name, button.value)
  return fields
}

/** @type {(url: string, options?: RequestInit) => Promise<Response>} */
export const ask = async (url, options = {}) => {
  const gone = new AbortController()
  const timer = setTimeout(() => gone.abort(), answerMillis)
  try {
    return await fetch(url, { ...options, credentials: 'same-origin', cache: 'no-store', signal: gone.signal })
  } finally {
    clearTimeout(timer)
  }
}

/** @type {(form: HTMLFormElement, button: HTMLElement | null, tries?: number) => Promise<void>} */
export const send = async (form, button, tries = 0) => {
  if (isSending) return
  isSending = true
  waiting = { form, button }
  main()?.setAttribute('aria-busy', 'true')
  const slow = setTimeout(() => tell(word('sending')), slowMillis)
  try {
    const response = await ask('/chat', { method: 'POST', body: fieldsOf(form, button) })
    const text = await response.text()
    // Trying again is the very same turn, so it does no harm. At last the page itself says so.
    if (response.status >= 500 && tries < 3) throw new Error('try again')
    waiting = undefined
    show(text, response.url)
  } catch {
    tell(word(navigator.onLine ? 'retry' : 'offline'))
    setTimeout(() => goOn(tries + 1), retryMillis)
  } finally {
    clearTimeout(slow)
    isSending = false
    main()?.removeAttribute('aria-busy')
  }
}

/** What could not go is still in its box: it is sent from there. @type {(tries: number) => void} */
const goOn = (tries) => {
  if (waiting?.form.isConnected && navigator.onLine) send(waiting.form, waiting.button, tries)
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
  send(form, 'submitter' in event ? event.submitter : pressed)
  pressed = null
})

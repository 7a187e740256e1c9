// @ts-check
/**
 * Makes the parent's page smoother. Everything works without it: it sends the same forms, follows the same redirects and
 * shows the same HTML, only without a reload. Nothing is ever put into the browser's storage.
 */

const idleMillis = 30 * 60_000
const renewMillis = 10 * 60_000
const retryMillis = 5_000
const slowMillis = 1_200
const answerMillis = 20_000

/** @type {(id: string) => HTMLElement | null} */
const byId = (id) => document.getElementById(id)
const main = () => byId('main')
const hasConversation = () => main()?.hasAttribute('data-no') ?? false

/* The one live region. */

/** @type {(key: string) => string} */
const word = (key) => byId('news')?.getAttribute(`data-${key}`) ?? ''

/** Shown and read out. @type {(text: string) => void} */
const tell = (text) => {
  const news = byId('news')
  if (!news) return
  news.classList.remove('quiet')
  news.textContent = text
}

/** Read out only: it stands on the page already. @type {(text: string) => void} */
const readOut = (text) => {
  const news = byId('news')
  if (!news) return
  news.classList.add('quiet')
  news.textContent = text
}

/* Leaving. */

/** Hides the page, goes, and has the server forget. The place in the history is replaced: Back does not come here. */
const leave = () => {
  const place = document.querySelector('[data-place]')?.getAttribute('data-place') ?? 'https://www.bbc.co.uk/weather'
  document.body.hidden = true
  document.title = ''
  if ('speechSynthesis' in window) speechSynthesis.cancel()
  fetch('/chat/leave', { method: 'POST', keepalive: true, redirect: 'manual' }).catch(() => undefined)
  location.replace(place)
}

/* Shift three times within five seconds, as people know it from GOV.UK; Esc is left to the browser. */
let shifts = 0
let firstShift = 0
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) {
    shifts = 0
    return
  }
  if (event.repeat) return
  if (shifts === 0 || event.timeStamp - firstShift > 5_000) {
    shifts = 0
    firstShift = event.timeStamp
  }
  shifts += 1
  if (shifts === 3) leave()
})

/* Sending a form and showing what comes back. */

/** @type {{ form: HTMLFormElement, button: HTMLElement | null } | undefined} */
let waiting
let isSending = false
let lastContact = Date.now()
let lastTouch = Date.now()

/** @type {(form: HTMLFormElement, button: HTMLElement | null) => URLSearchParams} */
const fieldsOf = (form, button) => {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  if (button instanceof HTMLButtonElement && button.name) fields.append(button.name, button.value)
  return fields
}

/** @type {(url: string, options?: RequestInit) => Promise<Response>} */
const ask = async (url, options = {}) => {
  const gone = new AbortController()
  const timer = setTimeout(() => gone.abort(), answerMillis)
  try {
    return await fetch(url, { ...options, credentials: 'same-origin', cache: 'no-store', signal: gone.signal })
  } finally {
    clearTimeout(timer)
  }
}

/** @type {(form: HTMLFormElement, button: HTMLElement | null, tries?: number) => Promise<void>} */
const send = async (form, button, tries = 0) => {
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

/** @type {HTMLElement | null} */
let pressed = null
document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null
  pressed = target?.closest('button') ?? null
  if (target?.closest('.leave, [data-leave]')) {
    event.preventDefault()
    leave()
  }
})

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.getAttribute('action') !== '/chat') return
  event.preventDefault()
  send(form, 'submitter' in event ? event.submitter : pressed)
  pressed = null
})

/** Puts a whole page, as the server made it, in place of this one. @type {(text: string, url: string) => void} */
const show = (text, url) => {
  const fresh = new DOMParser().parseFromString(text, 'text/html')
  const [page, next] = [byId('page'), fresh.getElementById('page')]
  if (!page || !next) {
    location.replace('/chat')
    return
  }
  const { lang, dir } = fresh.documentElement
  document.documentElement.lang = lang
  document.documentElement.dir = dir
  const [news, freshNews] = [byId('news'), fresh.getElementById('news')]
  if (news && freshNews) for (const { name, value } of freshNews.attributes) news.setAttribute(name, value)
  page.replaceWith(document.adoptNode(next))
  const to = new URL(url, location.href)
  history.replaceState(null, '', to.searchParams.has('begun') ? to.href : to.pathname)
  lastContact = Date.now()
  dress()
  window.scrollTo(0, 0)
  const problem = byId('problem')
  const said = [...document.querySelectorAll('main .said p, main .said li, main .now p, main .now li, main .note')].map(
    textOf,
  )
  readOut(said.join(' ').replace(/\s+/g, ' ').trim().slice(0, 600))
  const eye = problem ?? byId('question') ?? main()
  eye?.focus({ preventScroll: true })
}

/** @type {(one: Element) => string} */
const textOf = (one) => one.textContent ?? ''

/* Coming back. */

/** Another tab may have gone on, or the chat may be gone: then this page must not stand here any longer. */
const lookAgain = async () => {
  if (!hasConversation() || isSending || waiting || !navigator.onLine) return
  const response = await ask('/chat').catch(() => undefined)
  if (!response?.ok || isSending) return
  const text = await response.text()
  const no = /<main id="main" data-no="(\d+)"/.exec(text)?.[1]
  lastContact = Date.now()
  if (no === undefined || (no !== main()?.getAttribute('data-no') && !hasUnsent())) show(text, response.url)
}

const hasUnsent = () =>
  [...document.querySelectorAll('main .ask input, main .ask textarea')].some(
    (box) =>
      (box instanceof HTMLTextAreaElement && box.value !== box.defaultValue) ||
      (box instanceof HTMLInputElement &&
        (box.type === 'radio' || box.type === 'checkbox'
          ? box.checked !== box.defaultChecked
          : box.value !== box.defaultValue)),
  )

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') lookAgain()
})
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

/* Half an hour without a touch: the page forgets, as the server has. */
for (const kind of ['keydown', 'pointerdown', 'input', 'scroll'])
  document.addEventListener(kind, () => (lastTouch = Date.now()), { passive: true, capture: true })
setInterval(() => {
  if (!hasConversation() && !document.querySelector('.done, [name="seat"]')) return
  const now = Date.now()
  if (now - lastTouch > idleMillis) location.replace('/')
  // Somebody who writes for long is still here.
  else if (now - lastContact > renewMillis && lastTouch > lastContact && navigator.onLine) {
    lastContact = now
    ask('/chat', { method: 'HEAD' }).catch(() => undefined)
  }
}, 30_000)

/* What a page has beside its HTML. */

document.addEventListener('input', (event) => {
  const box = event.target
  if (box instanceof HTMLTextAreaElement) grow(box)
  if (box instanceof HTMLInputElement && box.type === 'checkbox' && box.checked) settle(box)
})

/** @type {(box: HTMLTextAreaElement) => void} */
const grow = (box) => {
  box.style.height = 'auto'
  box.style.height = `${Math.max(box.scrollHeight + 4, 48)}px`
}

/** "None of these" clears the others, and the others clear it. @type {(ticked: HTMLInputElement) => void} */
const settle = (ticked) => {
  const isAlone = ticked.hasAttribute('data-alone')
  for (const box of ticked.form?.querySelectorAll('input[type="checkbox"]') ?? [])
    if (box instanceof HTMLInputElement && box !== ticked && (isAlone || box.hasAttribute('data-alone')))
      box.checked = false
}

/** @type {(text: string, className: string, press: (button: HTMLButtonElement) => void) => HTMLButtonElement} */
const makeButton = (text, className, press) => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = className
  button.textContent = text
  button.addEventListener('click', () => press(button))
  return button
}

const dress = () => {
  for (const one of document.querySelectorAll('[data-plain]')) one.setAttribute('hidden', '')
  for (const one of document.querySelectorAll('[data-script]')) one.removeAttribute('hidden')
  for (const box of document.querySelectorAll('textarea')) if (box.value) grow(box)
  const copy = document.querySelector('.copy')
  if (copy && !document.querySelector('.print'))
    copy.before(makeButton(word('print'), 'second print', () => window.print()))
  offerToListen()
}

/** A voice pauses where a sentence ends. @type {(part: Element) => string} */
const sentence = (part) =>
  textOf(part)
    .trim()
    .replace(/[^.?!؟]$/, '$&.')

/** Only a voice that lives on this phone: others would send the words to somebody else. */
const voiceHere = () =>
  'speechSynthesis' in window
    ? speechSynthesis
        .getVoices()
        .find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(document.documentElement.lang))
    : undefined

const offerToListen = () => {
  if ('speechSynthesis' in window) speechSynthesis.cancel()
  const [voice, form] = [voiceHere(), document.querySelector('main form.ask')]
  if (!voice || !form || document.querySelector('.listen')) return
  const press = (/** @type {HTMLButtonElement} */ button) => {
    const isSpeaking = speechSynthesis.speaking
    speechSynthesis.cancel()
    button.textContent = word(isSpeaking ? 'listen' : 'listen-stop')
    if (isSpeaking) return
    const parts = [...document.querySelectorAll('#question, #hint, #error, .choice label, .ask > p, .buttons button')]
    const speech = new SpeechSynthesisUtterance(parts.map(sentence).join(' '))
    speech.voice = voice
    speech.lang = voice.lang
    speech.onend = () => (button.textContent = word('listen'))
    speechSynthesis.speak(speech)
  }
  form.before(makeButton(word('listen'), 'link listen', press))
}
if ('speechSynthesis' in window) {
  speechSynthesis.addEventListener?.('voiceschanged', offerToListen)
  window.addEventListener('pagehide', () => speechSynthesis.cancel())
}

dress()

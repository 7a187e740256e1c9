import { makeButton } from './makeButton.js'
import { textOf, word } from './news.js'
import { main } from './questions.js'

/* Reading aloud, where the phone has a voice of its own for the language: the page from its top, as it is seen. */

/** What is read one after another; where one holds another, the inner one is. */
const parts =
  'h1, h2, h3, p, li, dt, dd bdi, label, .lines strong, .lines span, .ways strong, .ways span, .ask .buttons button'
/** What is said on every page, or stands for something to press. */
const passedOver = '.tools, .earlier, .back, .go-add, .offers, .do, .heard, [hidden], details:not([open])'

/** @type {(page: Element) => string} */
const readable = (page) =>
  [...page.querySelectorAll(parts)]
    .filter((part) => !part.querySelector(parts) && !part.closest(passedOver) && part.getClientRects().length > 0)
    // A row whose answer is folded away is not read: its name alone would say nothing.
    .filter((part) => !part.matches('dt') || !part.parentElement?.querySelector('details:not([open])'))
    .map(sentence)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

/** A voice pauses where a sentence ends. @type {(part: Element) => string} */
const sentence = (part) =>
  textOf(part)
    .trim()
    .replace(/[^.?!:؟،]$/, '$&.')

/** Only a voice that lives on this phone: others would send the words to somebody else. */
const voiceHere = () =>
  'speechSynthesis' in window
    ? speechSynthesis
        .getVoices()
        .find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(document.documentElement.lang))
    : undefined

export const offerToListen = () => {
  if ('speechSynthesis' in window) speechSynthesis.cancel()
  const [voice, page] = [voiceHere(), main()]
  if (!voice || !page || document.querySelector('.listen')) return
  const press = (/** @type {HTMLButtonElement} */ button) => {
    const isSpeaking = speechSynthesis.speaking
    speechSynthesis.cancel()
    button.textContent = word(isSpeaking ? 'listen' : 'listen-stop')
    if (isSpeaking) return
    const speech = new SpeechSynthesisUtterance(readable(page))
    speech.voice = voice
    speech.lang = voice.lang
    speech.onend = () => (button.textContent = word('listen'))
    speechSynthesis.speak(speech)
  }
  page.prepend(makeButton(word('listen'), 'link listen', press))
}

if ('speechSynthesis' in window) {
  speechSynthesis.addEventListener?.('voiceschanged', offerToListen)
  window.addEventListener('pagehide', () => speechSynthesis.cancel())
}

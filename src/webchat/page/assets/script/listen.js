import { makeButton } from './makeButton.js'
import { textOf, word } from './news.js'

/* Reading aloud, where the phone has a voice of its own for the language. */

export const offerToListen = () => {
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

if ('speechSynthesis' in window) {
  speechSynthesis.addEventListener?.('voiceschanged', offerToListen)
  window.addEventListener('pagehide', () => speechSynthesis.cancel())
}

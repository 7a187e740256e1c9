import { ask } from './ask.js'
import { showClosed } from './closed.js'
import { isForgotten, untouchedFor } from './idle.js'
import { hasLeft } from './left.js'
import { areAside, chatLink, hasConversation, main } from './questions.js'
import { goOn, isSending, waiting } from './send.js'
import { show } from './show.js'
import { hasUnsent, unsentWords } from './unsent.js'

/** Another tab may have gone on, or the chat may be gone: then this page must not stand here any longer. */
export const lookAgain = async () => {
  // What is on its way is told the same by its own answer.
  if (waiting) goOn(0)
  if (areAside() || !hasConversation() || isSending || waiting || !navigator.onLine) return
  const response = await ask(chatLink()).catch(() => undefined)
  const text = response?.ok ? await response.text().catch(() => undefined) : undefined
  if (!response || text === undefined || isSending || areAside() || hasLeft()) return
  const no = /<main id="main" data-no="(\d+)"/.exec(text)?.[1]
  // What was sent is shown once.
  const isSent = text.includes('<div class="done">')
  const words = no === undefined && !isSent ? unsentWords() : ''
  if (no === undefined || (no !== main()?.getAttribute('data-no') && !hasUnsent())) show(text, response.url)
  // Gone while somebody was writing: their words come back to be copied.
  if (words !== '') showClosed(words)
}

/* While somebody looks and writes nothing, a few bytes tell whether something came: three times a minute, for two minutes after each touch. */
const glanceMillis = 20_000
const watchedMillis = 2 * 60_000

const glance = async () => {
  if (isForgotten() || document.visibilityState !== 'visible' || untouchedFor() > watchedMillis || hasUnsent()) return
  if (areAside() || !hasConversation() || isSending || waiting || !navigator.onLine) return
  const response = await ask('/chat/no').catch(() => undefined)
  const no = response?.ok ? await response.text() : undefined
  if (no !== undefined && no !== main()?.getAttribute('data-no')) lookAgain()
}
setInterval(glance, glanceMillis)

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && !isForgotten()) lookAgain()
})

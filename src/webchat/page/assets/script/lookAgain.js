import { isForgotten, lastTouch } from './idle.js'
import { ask, isSending, waiting } from './send.js'
import { hasConversation, heardFrom, lastContact, main, show } from './show.js'

/* Coming back, and staying for long. */

const renewMillis = 10 * 60_000

/** Another tab may have gone on, or the chat may be gone: then this page must not stand here any longer. */
const lookAgain = async () => {
  if (!hasConversation() || isSending || waiting || !navigator.onLine) return
  const response = await ask('/chat').catch(() => undefined)
  if (!response?.ok || isSending) return
  const text = await response.text()
  const no = /<main id="main" data-no="(\d+)"/.exec(text)?.[1]
  heardFrom()
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
  if (document.visibilityState === 'visible' && !isForgotten()) lookAgain()
})

setInterval(() => {
  if (isForgotten() || !hasConversation()) return
  // Somebody who writes for long is still here.
  const now = Date.now()
  if (now - lastContact > renewMillis && lastTouch > lastContact && navigator.onLine) {
    heardFrom()
    ask('/chat', { method: 'HEAD' }).catch(() => undefined)
  }
}, 30_000)

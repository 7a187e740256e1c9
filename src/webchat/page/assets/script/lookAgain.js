import { isForgotten } from './idle.js'
import { ask, goOn, isSending, press, waiting } from './send.js'
import { hasConversation, heardFrom, main, show } from './show.js'
import { hasUnsent, openForm } from './unsent.js'

/** Another tab may have gone on, or the chat may be gone: then this page must not stand here any longer. */
const lookAgain = async () => {
  // What is on its way is told the same by its own answer.
  if (waiting) goOn(0)
  if (!hasConversation() || isSending || waiting || !navigator.onLine) return
  const response = await ask('/chat').catch(() => undefined)
  if (!response?.ok || isSending) return
  const text = await response.text()
  const no = /<main id="main" data-no="(\d+)"/.exec(text)?.[1]
  heardFrom()
  const form = openForm()
  // Gone while somebody was writing: sent all the same, their words come back to be copied, and danger is heard.
  if (no === undefined && form && hasUnsent()) press(form, form.querySelector('.buttons button'))
  else if (no === undefined || (no !== main()?.getAttribute('data-no') && !hasUnsent())) show(text, response.url)
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && !isForgotten()) lookAgain()
})

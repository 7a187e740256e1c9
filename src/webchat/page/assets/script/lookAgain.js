import { isForgotten } from './idle.js'
import { ask, isSending, send, waiting } from './send.js'
import { hasConversation, heardFrom, main, show } from './show.js'
import { hasUnsent } from './unsent.js'

/** Another tab may have gone on, or the chat may be gone: then this page must not stand here any longer. */
const lookAgain = async () => {
  if (!hasConversation() || isSending || waiting || !navigator.onLine) return
  const response = await ask('/chat').catch(() => undefined)
  if (!response?.ok || isSending) return
  const text = await response.text()
  const no = /<main id="main" data-no="(\d+)"/.exec(text)?.[1]
  heardFrom()
  if (no === undefined && hasUnsent()) giveBack()
  else if (no === undefined || (no !== main()?.getAttribute('data-no') && !hasUnsent())) show(text, response.url)
}

/** The chat is gone and somebody was writing: sent all the same, their words come back to be copied, and danger is heard. */
const giveBack = () => {
  const form = document.querySelector('main form.ask')
  if (form instanceof HTMLFormElement) send(form, form.querySelector('.buttons button'))
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && !isForgotten()) lookAgain()
})

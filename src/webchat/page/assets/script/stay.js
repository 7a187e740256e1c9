import { ask } from './ask.js'
import { isForgotten, onTouch } from './idle.js'
import { hasConversation } from './questions.js'

/* Somebody who writes for long is still here: the server begins their half hour anew, after a touch alone. */

const renewMillis = 10 * 60_000
const eachMillis = 30_000

/** When the half hour last began, as far as is known here: a page that was only looked at began none. */
let begunAt = 0
let isTouched = false
let lastTry = 0

export const beginsAnew = () => {
  begunAt = Date.now()
  isTouched = false
}

const stay = () => {
  const now = Date.now()
  if (isForgotten() || !isTouched || !hasConversation() || !navigator.onLine) return
  if (now - begunAt < renewMillis || now - lastTry < eachMillis) return
  lastTry = now
  ask('/chat/stay', { method: 'POST' }).then(beginsAnew, () => undefined)
}

onTouch(() => {
  isTouched = true
  stay()
})
setInterval(stay, eachMillis)

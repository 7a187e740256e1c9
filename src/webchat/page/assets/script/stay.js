import { isForgotten, lastTouch, onTouch } from './idle.js'
import { ask } from './send.js'
import { hasConversation, heardFrom, lastContact } from './show.js'

/* Somebody who writes for long is still here: the server begins their half hour anew, after a touch alone. */

const renewMillis = 10 * 60_000
const eachMillis = 30_000
let lastTry = 0

const stay = () => {
  const now = Date.now()
  if (isForgotten() || !hasConversation() || !navigator.onLine) return
  if (now - lastContact < renewMillis || lastTouch <= lastContact || now - lastTry < eachMillis) return
  lastTry = now
  ask('/chat/stay', { method: 'POST' }).then(heardFrom, () => undefined)
}

onTouch(stay)
setInterval(stay, eachMillis)

import { forget } from './leave.js'
import { hasConversation } from './questions.js'

/* Half an hour without a touch: the page forgets, as the server has. By the clock on the wall: a phone that sleeps runs no timer. */

const idleMillis = 30 * 60_000
let lastTouch = Date.now()
export const untouchedFor = () => Date.now() - lastTouch

/** Whether the page shows something of somebody's. */
const isKept = () => hasConversation() || document.querySelector('.done, [name="seat"]') !== null

/** Asked before anything else, whatever woke the page. @type {() => boolean} */
export const isForgotten = () => {
  if (!isKept() || untouchedFor() <= idleMillis) return false
  forget()
  return true
}

/** Told of every touch that finds the page still here. @type {(tell: () => void) => void} */
export const onTouch = (tell) => {
  touched.push(tell)
}
/** @type {(() => void)[]} */
const touched = []

for (const kind of ['keydown', 'pointerdown', 'input', 'wheel', 'touchmove'])
  document.addEventListener(
    kind,
    () => {
      if (isForgotten()) return
      lastTouch = Date.now()
      for (const tell of touched) tell()
    },
    { passive: true, capture: true },
  )
for (const kind of ['visibilitychange', 'resume']) document.addEventListener(kind, isForgotten)
setInterval(isForgotten, 30_000)
window.addEventListener('pageshow', (event) => {
  if (isForgotten() || !event.persisted) return
  document.body.hidden = true
  location.reload()
})

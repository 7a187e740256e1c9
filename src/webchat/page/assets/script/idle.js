import { forget, goAway, isWrittenDown } from './leave.js'
import { hasLeft } from './left.js'
import { isKept } from './questions.js'
import { hasUnsent } from './unsent.js'

/* Half an hour without a touch, or somebody left in another tab: this tab forgets, as the server does. By the clock on the wall: a phone that sleeps runs no timer. */

const idleMillis = 30 * 60_000
let lastTouch = Date.now()
export const untouchedFor = () => Date.now() - lastTouch

/** Whether the page shows something of somebody's, or did before it was set aside. */
const isSomebodys = () => isKept() || hasUnsent() || hasUnsent(document)

/** Asked before anything else, whatever woke the page. @type {() => boolean} */
export const isForgotten = () => {
  if (hasLeft()) return true
  if (!isSomebodys()) return false
  if (isWrittenDown()) goAway()
  else if (untouchedFor() > idleMillis) forget()
  return hasLeft()
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
  // What was left before the browser kept it is looked up anew as well, or it would stand empty.
  if (!event.persisted) isForgotten()
  else if (hasLeft() || !isForgotten()) {
    document.body.hidden = true
    location.reload()
  }
})

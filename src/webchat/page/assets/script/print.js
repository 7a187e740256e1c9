import { makeButton } from './makeButton.js'
import { word } from './news.js'

/* Printing what was sent: what is folded on the screen is open on the paper. */

export const offerToPrint = () => {
  const copy = document.querySelector('.copy, .record')
  if (!copy || document.querySelector('.print')) return
  const press = () => {
    // Not every browser says so before it prints.
    unfold()
    window.print()
  }
  copy.before(makeButton(word('print'), 'second print', press))
}

let isOpenForPaper = false

const unfold = () => {
  const copy = document.querySelector('.copy')
  if (!(copy instanceof HTMLDetailsElement) || copy.open) return
  copy.open = true
  isOpenForPaper = true
}

window.addEventListener('beforeprint', unfold)
window.addEventListener('afterprint', () => {
  if (isOpenForPaper) document.querySelector('.copy')?.removeAttribute('open')
  isOpenForPaper = false
})

import { grow } from './boxes.js'
import { offerToListen } from './listen.js'
import { offerToPrint } from './print.js'

/** What a page has beside its HTML where there is script. */
export const dress = () => {
  for (const one of document.querySelectorAll('[data-plain]')) one.setAttribute('hidden', '')
  for (const one of document.querySelectorAll('[data-script]')) one.removeAttribute('hidden')
  for (const box of document.querySelectorAll('textarea')) if (box.value) grow(box)
  offerToPrint()
  offerToListen()
}

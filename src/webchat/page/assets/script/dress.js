import { grow } from './boxes.js'
import { offerToListen } from './listen.js'
import { makeButton } from './makeButton.js'
import { word } from './news.js'

/** What a page has beside its HTML where there is script. */
export const dress = () => {
  for (const one of document.querySelectorAll('[data-plain]')) one.setAttribute('hidden', '')
  for (const one of document.querySelectorAll('[data-script]')) one.removeAttribute('hidden')
  for (const box of document.querySelectorAll('textarea')) if (box.value) grow(box)
  const copy = document.querySelector('.copy')
  if (copy && !document.querySelector('.print'))
    copy.before(makeButton(word('print'), 'second print', () => window.print()))
  offerToListen()
}

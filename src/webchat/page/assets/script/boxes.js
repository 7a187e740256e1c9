/* Boxes that grow with what is written, and ticks that clear one another. */

document.addEventListener('input', (event) => {
  const box = event.target
  if (box instanceof HTMLTextAreaElement) grow(box)
  if (box instanceof HTMLInputElement && box.type === 'checkbox' && box.checked) settle(box)
})

/** @type {(box: HTMLTextAreaElement) => void} */
export const grow = (box) => {
  box.style.height = 'auto'
  box.style.height = `${Math.max(box.scrollHeight + 4, 48)}px`
}

/** "None of these" clears the others, and the others clear it. @type {(ticked: HTMLInputElement) => void} */
const settle = (ticked) => {
  const isAlone = ticked.hasAttribute('data-alone')
  for (const box of ticked.form?.querySelectorAll('input[type="checkbox"]') ?? [])
    if (box instanceof HTMLInputElement && box !== ticked && (isAlone || box.hasAttribute('data-alone')))
      box.checked = false
}

/** @type {(text: string, className: string, press: (button: HTMLButtonElement) => void) => HTMLButtonElement} */
export const makeButton = (text, className, press) => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = className
  button.textContent = text
  button.addEventListener('click', () => press(button))
  return button
}

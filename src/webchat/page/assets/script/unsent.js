/* What stands in the boxes and has not been sent. */

export const hasUnsent = () =>
  [...document.querySelectorAll('main .ask input, main .ask textarea')].some(
    (box) =>
      (box instanceof HTMLTextAreaElement && box.value !== box.defaultValue) ||
      (box instanceof HTMLInputElement &&
        (box.type === 'radio' || box.type === 'checkbox'
          ? box.checked !== box.defaultChecked
          : box.value !== box.defaultValue)),
  )

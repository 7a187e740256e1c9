/* Once somebody leaves, this page is over: what it asks the server is given up, and nothing is asked, shown or sent any more. */

const pageOver = new AbortController()

export const hasLeft = () => pageOver.signal.aborted
export const endPage = () => pageOver.abort()

/** Answers how to call it off. @type {(stop: () => void) => () => void} */
export const onLeft = (stop) => {
  pageOver.signal.addEventListener('abort', stop)
  return () => pageOver.signal.removeEventListener('abort', stop)
}

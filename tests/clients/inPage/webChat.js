// Runs in the browser, beside Microsoft's bundle: Web Chat as its documentation says to put it on a page.
window.openChat = ({ locale, ...options }) => {
  const directLine = window.WebChat.createDirectLine({
    domain: `${location.origin}/v3/directline`,
    conversationStartProperties: { locale },
    ...options,
  })
  directLine.activity$.subscribe((activity) => window.tellHeard(activity))
  const chat = document.createElement('div')
  chat.style.height = '100vh'
  document.body.style.margin = '0'
  document.body.replaceChildren(chat)
  window.WebChat.renderWebChat({ directLine, locale }, chat)
}

/** Where `piece` begins on the screen, in the last text that has `whole` in it. */
window.leftOf = (piece, whole) => {
  const walker = document.createTreeWalker(document.querySelector('.webchat__basic-transcript'), NodeFilter.SHOW_TEXT)
  let left
  while (walker.nextNode()) {
    const { data } = walker.currentNode
    if (!data.includes(whole)) continue
    const at = data.indexOf(whole) + whole.indexOf(piece)
    const range = document.createRange()
    range.setStart(walker.currentNode, at)
    range.setEnd(walker.currentNode, at + piece.length)
    left = range.getBoundingClientRect().left
  }
  return left
}

/** Which way the letters of an element run. */
window.directionOf = (selector) => getComputedStyle(document.querySelector(selector)).direction

// Runs in the browser, beside Microsoft's bundle: the few lines a page of one's own needs around the client.
window.openLine = (options) => {
  const line = new window.DirectLine.DirectLine({ domain: `${location.origin}/v3/directline`, ...options })
  window.line = line
  line.activity$.subscribe((activity) => window.tellHeard(activity))
}

/** Answers the id the service gave it, or "retry" when the client says that it may not have arrived. */
window.postOnce = (activity) => window.line.postActivity(activity).toPromise()

/** What a page has to keep so that it can go on after it was loaded again. */
window.keptOfLine = () => ({
  conversationId: window.line.conversationId,
  token: window.line.token,
  watermark: window.line.watermark,
})

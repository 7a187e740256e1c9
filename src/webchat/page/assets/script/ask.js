const answerMillis = 20_000

/** Asks the server, and gives up when it is silent for long. @type {(url: string, options?: RequestInit) => Promise<Response>} */
export const ask = async (url, options = {}) => {
  const gone = new AbortController()
  const late = setTimeout(() => gone.abort(), answerMillis)
  try {
    return await fetch(url, { ...options, credentials: 'same-origin', cache: 'no-store', signal: gone.signal })
  } finally {
    clearTimeout(late)
  }
}

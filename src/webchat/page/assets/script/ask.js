import { hasLeft, onLeft } from './left.js'

const answerMillis = 20_000

/** Asks the server, and gives up when it is silent for long, or when somebody leaves. @type {(url: string, options?: RequestInit) => Promise<Response>} */
export const ask = async (url, options = {}) => {
  if (hasLeft()) throw new Error('left')
  const gone = new AbortController()
  const giveUp = () => gone.abort()
  const late = setTimeout(giveUp, answerMillis)
  const callOff = onLeft(giveUp)
  try {
    return await fetch(url, { ...options, credentials: 'same-origin', cache: 'no-store', signal: gone.signal })
  } finally {
    clearTimeout(late)
    callOff()
  }
}

/** No vowels, so that no word appears; nothing that looks like something else when read aloud. */
const letters = '23456789BCDFGHJKMNPQRTVWXZ'

/**
 * Ids nobody sees, and references people read aloud (`K7M-4PX2`). A reference says nothing about anybody, not even how
 * many there have been.
 */
export const makeIds = (randomBytes: (length: number) => Uint8Array) => ({
  id: (): string => Buffer.from(randomBytes(16)).toString('hex'),
  reference: (): string => {
    const drawn = draw(randomBytes, 7)
    return `${drawn.slice(0, 3)}-${drawn.slice(3)}`
  },
})

/** Bytes that would favour some letters are thrown away. */
const draw = (randomBytes: (length: number) => Uint8Array, length: number): string => {
  const fair = 256 - (256 % letters.length)
  let text = ''
  while (text.length < length)
    for (const byte of randomBytes(length))
      if (byte < fair && text.length < length) text += letters[byte % letters.length]
  return text
}

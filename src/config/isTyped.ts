const fewestDistinct = 16
/** Of 32 random bytes, five in a row that each differ by one turn up once in seventy million. */
const runLength = 5

/**
 * Whether the 32 bytes of a master key were typed or counted rather than drawn: all of them printable characters (a phrase,
 * or the hexadecimal digits of half a key), the second half like the first, fewer than 16 different ones, or five in a row
 * that count up or down by one. How random bytes were drawn cannot be seen from them: this only catches what is plainly not.
 *
 * @example isTyped(Buffer.from('attune-master-key-please-change!')) // true
 */
export const isTyped = (key: Uint8Array): boolean => {
  const bytes = [...key]
  const half = bytes.length / 2
  return (
    bytes.every((one) => one >= 0x20 && one <= 0x7e) ||
    bytes.slice(0, half).join() === bytes.slice(half).join() ||
    new Set(bytes).size < fewestDistinct ||
    [1, -1].some((step) => longestRun(bytes, step) >= runLength)
  )
}

const longestRun = (bytes: readonly number[], step: number): number => {
  let [longest, length] = [1, 1]
  for (const [at, one] of bytes.entries()) {
    length = at > 0 && one - (bytes[at - 1] ?? 0) === step ? length + 1 : 1
    longest = Math.max(longest, length)
  }
  return longest
}

/**
 * What a person typed, as we keep it: the same words, without what cannot be seen.
 * Control characters and bidirectional overrides go (they can make a stored text read as something else), line ends become
 * `\n`, other white-space controls a space, half a surrogate pair U+FFFD (no database keeps it), the rest is NFC and trimmed.
 *
 * @example plainText('  Zoe\u0308\r\n') // 'Zoë'
 */
export const plainText = (text: string): string => (isPlain.test(text) ? text.trim() : cleaned(text))

/** Nothing to take away: the most of what is typed in English, and every title of ours in it. */
const isPlain = /^[\n\x20-\x7e]*$/

const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(unseen, '')
    .normalize('NFC')
    .trim()

// Every control but the new line; then the embeddings, overrides and isolates of the bidirectional algorithm.
const unseen = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu

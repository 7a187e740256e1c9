/** Stands between the channel's id of a message and a digest of what it says: see `inboundsOf`. */
export const saidMark = '~'
export const saidDigestLength = 16

/** The id a client gave its message, by which it finds it again: without the digest of its words, which leads back to them. */
export const clientIdOf = (providerId: string): string => providerId.replace(ownMark, '')

const ownMark = new RegExp(`${saidMark}[\\w-]{${saidDigestLength}}$`)

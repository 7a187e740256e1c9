/** What is typed where a secret is asked for. In small letters. */
const phrases = [
  ...['changeme', 'change-me', 'change_me', 'replaceme', 'replace-me', 'replace_me', 'placeholder', 'default'],
  ...['password', 'passw0rd', 'passphrase', 'secret', 'letmein', 'iloveyou', 'trustno1', 'deadbeef', 'cafebabe'],
  ...['qwerty', 'asdfgh', 'zxcvbn', 'example', 'testing', 'production', 'attune'],
] as const

const upwards = '0123456789abcdefghijklmnopqrstuvwxyz'
/** In 32 random hexadecimal digits a run of eight turns up once in two million. */
const runLength = 8
const runs = [upwards, [...upwards].toReversed().join('')].flatMap((row) =>
  Array.from({ length: row.length - runLength + 1 }, (_, at) => row.slice(at, at + runLength)),
)
const fewestDistinct = 8

/**
 * Whether a secret was typed rather than drawn. What a guesser tries first is taken out of it, whatever the case of its
 * letters: repeats of a whole (`abcabc` is `abc`), the phrases above, and eight characters that stand still, or count up or
 * down (`00000000`, `12345678`). What is left must have `fewest` characters, eight of them different. A long random secret
 * with a name in front of it passes, and so does a sentence that nobody has listed: how a secret was made cannot be seen.
 *
 * @example isGuessable('changeme-changeme', 16) // true: '-' is left
 */
export const isGuessable = (secret: string, fewest: number): boolean => {
  const [, whole = secret] = /^(.+?)\1+$/s.exec(secret) ?? []
  const left = [...phrases, ...runs]
    .reduce((text, known) => text.replaceAll(known, ''), whole.toLowerCase())
    .replace(new RegExp(`(.)\\1{${runLength - 1},}`, 'gs'), '')
  return left.length < fewest || new Set(left).size < fewestDistinct
}

/** Unicode's isolates: what stands between is laid out by itself, whatever the direction around it. */
const leftToRight = '\u2066'
const byItself = '\u2068'
const end = '\u2069'

/** Two or more groups of digits or capitals: a phone number, a postcode, a reference. */
const grouped = /\+?[0-9A-Z]+(?:[ -][0-9A-Z]+)+/g

/**
 * Keeps numbers readable in right-to-left text. Left alone, "116 123" is shown as "123 116" and a phone number with its
 * groups the wrong way round: somebody in danger would dial it.
 *
 * @example isolatedNumbers('اتصل على 116 123') // the number stands in U+2066 … U+2069
 */
export const isolatedNumbers = (text: string): string =>
  text.replace(grouped, (run) => (/\d/.test(run) ? `${leftToRight}${run}${end}` : run))

/**
 * Words put into a sentence (a name, a reading) in their own direction, each line by itself, since an isolate ends with its
 * line; the dot that makes a line one of a list stays in front of it. An address of a page stays bare, or it could not be
 * tapped.
 */
export const isolatedWords = (words: string | number): string | number =>
  typeof words === 'number' || /^https?:/.test(words) ? words : words.replace(line, `$1${byItself}$2${end}`)

const line = /^(• )?(.+)$/gm

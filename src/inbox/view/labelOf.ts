/**
 * The words for a code. A code that has none yet (a new form, a team's own list) is made readable, never hidden and
 * never a fault: `not-school-run` is read as "Not school run".
 */
export const labelOf = (labels: Readonly<Record<string, string>>, code: string): string =>
  (Object.hasOwn(labels, code) ? labels[code] : undefined) ?? readable(code)

const readable = (code: string): string => {
  const words = /^[\w.#-]+$/.test(code) ? code.replace(/[-_.#]+/g, ' ').trim() : code
  return words.charAt(0).toUpperCase() + words.slice(1)
}

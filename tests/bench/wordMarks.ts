/** Letters alone, so that a name can carry it; nothing the service says looks like one. */
const shape = /zqx[a-j]{7}xqz/gi

/** A mark nobody else has, to stand in everything one parent types in one conversation. */
export const wordMark = (number: number): string =>
  `zqx${[...String(number).padStart(7, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('')}xqz`

/** The marks that can be read on a page, each as often as it stands there. */
export const marksOn = (html: string): readonly string[] => (html.match(shape) ?? []).map((mark) => mark.toLowerCase())

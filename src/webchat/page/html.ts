/** Finished HTML: the only thing that reaches a page without being escaped. Made by `html` alone. */
export type Html = { readonly html: string }

type Filling = Html | string | number | undefined | false | readonly Filling[]

/**
 * HTML from a template. Text that is filled in is escaped, finished HTML stays, lists are joined, and what is absent or
 * false leaves nothing.
 *
 * @example html`<p>${'a < b'}</p>`.html // '<p>a &lt; b</p>'
 */
export const html = (parts: TemplateStringsArray, ...fillings: readonly Filling[]): Html => ({
  html: parts.reduce((whole, part, at) => `${whole}${filled(fillings[at - 1])}${part}`),
})

const filled = (filling: Filling): string => {
  if (filling === undefined || filling === false) return ''
  if (typeof filling === 'number') return String(filling)
  if (typeof filling === 'string') return escaped(filling)
  return 'html' in filling ? filling.html : filling.map(filled).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? '')

import type { HelpLine } from '../../../conversation/world.ts'
import { type Html, html } from '../html.ts'

/** What finished sentences are shown with: where the privacy notice is, and which numbers may be rung with a tap. */
export type Speech = {
  readonly dir: 'ltr' | 'rtl'
  readonly privacyUrl: string
  readonly privacy: { readonly href: string; readonly title: string }
  readonly lines: readonly HelpLine[]
}

/** Finished sentences as paragraphs and lists. Blank lines part paragraphs; lines that begin with a dot are a list. */
export const spoken = (text: string, speech: Speech): Html =>
  html`${text.split(/\n{2,}/).map((paragraph) => block(paragraph.split('\n'), speech))}`

const block = (lines: readonly string[], speech: Speech): Html => {
  const listed = lines.filter((line) => line.startsWith('• '))
  const before = lines.filter((line) => !line.startsWith('• '))
  return html`${before.length > 0 && html`<p>${before.map((line, at) => html`${at > 0 && html`<br>`}${inline(line, speech)}`)}</p>`}${
    listed.length > 0 && html`<ul>${listed.map((line) => html`<li>${inline(line.slice(2), speech)}</li>`)}</ul>`
  }`
}

/** One line: our own address and the helplines' numbers as links, foreign letters kept apart from Arabic ones. */
const inline = (line: string, speech: Speech): Html => {
  const { privacyUrl, privacy, lines } = speech
  const found = [privacyUrl, ...lines.map(({ number }) => number)].map(literal).join('|')
  // A number is no helpline when more digits stand beside it: a person's own number is only shown.
  const parts = line.split(new RegExp(`(?<!\\d ?)(${found})(?! ?\\d)`))
  return html`${parts.map((part, at) => {
    if (part === privacyUrl) return html`<a href="${privacy.href}">${privacy.title}</a>`
    // "NHS 111: call 111" is a name and a number: the last one is rung.
    const helpline = parts.lastIndexOf(part) === at ? lines.find(({ number }) => number === part) : undefined
    return helpline === undefined ? apart(part, speech.dir) : dialled(helpline)
  })}`
}

/** A number one can ring or text with a tap. */
export const dialled = ({ how, number, press }: HelpLine): Html => {
  const digits = number.replaceAll(/[^\d+]/g, '')
  // A comma waits for the connection, then presses the key.
  const to = how === 'call' ? `tel:${digits}${press ? `,${press}` : ''}` : `sms:${digits}`
  return html`<a class="number" dir="ltr" href="${to}">${number}</a>`
}

/**
 * Digits and Latin letters inside right-to-left words, each run kept whole: without this "116 123" is shown as
 * "123 116".
 */
export const apart = (text: string, dir: 'ltr' | 'rtl'): Html =>
  dir === 'ltr'
    ? html`${text}`
    : html`${text.split(latin).map((part, at) => (at % 2 === 0 ? part : html`<bdi dir="ltr">${part}</bdi>`))}`

const latin = /([A-Za-z0-9+][A-Za-z0-9+@.:/_’' -]*[A-Za-z0-9]|[A-Za-z0-9])/

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

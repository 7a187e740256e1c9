import { expect } from 'vitest'
import { goThrough } from './goThrough.ts'
import type { openPages } from './openPages.ts'
import type { Phone } from './phone.ts'

/** Opens "I have a code", fills it in and goes where it leads. */
export const comeBack = async (
  phone: Phone,
  code: string,
  words: string,
  more: Readonly<Record<string, string>> = {},
) => {
  await phone.open('/chat/return?lang=en')
  const fields = new URLSearchParams({ lang: 'en', team: 'sample', code, words, ...more })
  const answer = await phone.ask('POST', '/chat/return', { is: 'form', fields })
  // Never a page: what was typed would be sent again by Back.
  if (answer.body.is !== 'redirect') throw new Error('a form was answered by a page')
  const page = await phone.open(answer.body.to)
  return { answer, page, html: page.html, to: answer.body.to, at: page.at }
}

export const codeIn = (html: string): string => /BCD-2345/.exec(html)?.[0] ?? ''

/** Begun, saved, and a word chosen. */
export const saved = async (pages: Awaited<ReturnType<typeof openPages>>) => {
  const first = pages.phone()
  await first.open('/chat')
  await goThrough(first, 'you.name')
  await first.press('save')
  await first.submit({ answer: 'yes' })
  const made = await first.submit({ answer: 'Purple kettle' })
  expect(codeIn(made.html)).not.toBe('')
  return { first, code: codeIn(made.html) }
}

import { expect } from 'vitest'
import { goThrough } from './goThrough.ts'
import type { openPages } from './openPages.ts'
import type { Phone } from './phone.ts'

/** Fills in "I have a code" and goes where it leads. */
export const comeBack = async (
  phone: Phone,
  code: string,
  words: string,
  more: Readonly<Record<string, string>> = {},
) => {
  const fields = new URLSearchParams({ lang: 'en', team: 'sample', code, words, ...more })
  const answer = await phone.ask('POST', '/chat/return', { is: 'form', fields })
  const html = answer.body.is === 'html' ? answer.body.html : ''
  const page = answer.body.is === 'redirect' ? await phone.open(answer.body.to) : undefined
  return { answer, html: page?.html ?? html, at: page?.at ?? '/chat/return' }
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

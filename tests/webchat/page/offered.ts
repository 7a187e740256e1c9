import { expect } from 'vitest'
import type { Phone } from './phone.ts'

/** What the page after sending carries, and a button of it. */
export const offered = (phone: Phone, does: string): URLSearchParams => {
  const form = /<form method="post" action="\/chat" class="offers">[\s\S]*?<\/form>/.exec(phone.page()?.html ?? '')?.[0]
  expect(form).toContain(`value="${does}"`)
  const hidden = [...(form ?? '').matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)]
  return new URLSearchParams([
    ...hidden.map(([, name = '', value = '']): [string, string] => [name, value]),
    ['do', does],
  ])
}

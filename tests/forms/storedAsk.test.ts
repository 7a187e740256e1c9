import { expect, it } from 'vitest'
import { Ask } from '../../src/forms/ask.ts'

it('reads a question stored before there were minutes', () => {
  const stored = { form: 'self-referral', question: 'area', kind: 'area', required: true, lang: 'en', label: 'Where?' }
  const before = { ...stored, options: [], isPrivate: true, left: 12 }
  expect(Ask.safeParse(before).success).toBe(true)
  const { left: _, ...now } = { ...before, minutes: 4 }
  expect(Ask.safeParse(now).success).toBe(true)
})

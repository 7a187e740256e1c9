import { expect, it } from 'vitest'
import { saidIn } from '../../src/policy/said.ts'

it('a sentence of the team falls back to English and says that it did', () => {
  const said = { en: 'Our public task.', pl: 'Nasze zadanie publiczne.' }
  expect(saidIn(said, 'pl')).toEqual({ lang: 'pl', text: 'Nasze zadanie publiczne.' })
  expect(saidIn(said, 'ar')).toEqual({ lang: 'en', text: 'Our public task.' })
})

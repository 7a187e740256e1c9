import { expect, it } from 'vitest'
import { review as arabic } from '../../locales/ar/index.ts'
import { review as polish } from '../../locales/pl/index.ts'

it.each([
  ['Polish', polish],
  ['Arabic', arabic],
])('%s says whether a speaker has reviewed it: a name and a day together, or neither', (_, { by, on }) => {
  expect(by === null).toBe(on === null)
})

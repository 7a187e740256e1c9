import { expect, test } from 'vitest'
import { compiledStylesheet } from '../../src/inbox/stylesheet.ts'

test('the pages have a plain font of the machine’s own, and ask nobody for another', async () => {
  const { css } = (await compiledStylesheet()()) ?? { css: '' }
  expect(css).toMatch(/body\{font-family:arial,\s?sans-serif\}/i)
  expect(css).not.toMatch(/@font-face|https?:|@import/)
})

import { expect, test } from 'vitest'
import { edited, policyOf } from '../../policy/sample.ts'
import { openPages } from './openPages.ts'

const teamCalled = (id: string, name: string) =>
  policyOf(
    edited((file) => {
      file.set('id', id)
      file.set('name', name)
    }),
  )
const two = [teamCalled('hill', 'Hill Families'), teamCalled('lake', 'Lake Families')]

test('among several teams the first page asks which, names none in the tab, and still has urgent help', async () => {
  const { phone } = await openPages({ policies: two })
  const mother = phone()
  const { html, text } = await mother.open('/?lang=en')
  expect(html).toContain('<title>Attune</title>')
  expect(text).toContain('Hill Families (Bradford)')
  expect(text).toContain('Lake Families (Bradford)')
  expect(text).toContain('999')
  expect((await mother.open('/help-now')).answer.status).toBe(200)
})

test('no chat begins without a team, and one chosen stays chosen', async () => {
  const { phone } = await openPages({ policies: two })
  const mother = phone()
  expect((await mother.open('/chat')).text).toContain('Which team is near you?')
  const { html, text } = await mother.open('/?lang=en&team=lake')
  expect(text).toContain('Lake Families')
  expect(html).toMatch(/href="\/chat\?lang=en&amp;team=lake/)
  // The first of the list is a choice like any other.
  expect((await mother.open('/?lang=en&team=hill')).html).toMatch(/href="\/chat\?lang=en&amp;team=hill/)
  expect((await mother.open('/chat?lang=en&team=lake')).html).toContain('<title>Lake Families</title>')
})

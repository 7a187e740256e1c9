import { expect, test } from 'vitest'
import { edited, policyOf } from '../../policy/sample.ts'
import { impatience } from '../../store/place.ts'
import { goThrough } from './goThrough.ts'
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

test('a chat that is gone is told in its own language and team, and danger in it reaches that team', async () => {
  const pages = await openPages({ policies: two })
  const mother = pages.phone()
  await mother.open('/chat?lang=pl&team=lake')
  await goThrough(mother, 'words')
  const fields = mother.filledIn({ answer: 'To wszystko napisałam' })
  pages.wait(31)
  const gone = await mother.post(fields)
  expect(gone.html).toContain('<html lang="pl"')
  expect(gone.html).toContain('<title>Lake Families</title>')
  expect(gone.text).toContain('To wszystko napisałam')
  fields.set('answer', 'chcę się zabić')
  expect((await mother.post(fields)).html).toContain('<title>Lake Families</title>')
  const tasks = (team: string) =>
    pages.store.referrals.tasks({ name: 'Ines Brook', role: 'clinical-lead', team }, pages.clock())
  expect((await tasks('lake')).map(({ what }) => what)).toEqual(['urgent-words'])
  expect(await tasks('hill')).toEqual([])
})

test('with the database held, danger is answered in the words and for the team of its chat, which is alerted later', async () => {
  const pages = await openPages({ policies: two, busyTimeoutMs: impatience })
  const mother = pages.phone()
  await mother.open('/chat?lang=pl&team=lake')
  await goThrough(mother, 'words')
  const fields = mother.filledIn({ answer: 'chcę się zabić' })
  const release = await pages.place.lock()
  const page = await mother.post(fields)
  expect(page.answer.status).toBe(503)
  expect(page.html).toContain('<html lang="pl"')
  expect(page.html).toContain('href="tel:999"')
  await release()
  expect(await pages.conversations.takeUnsaved()).toBe(0)
  const tasks = await pages.store.referrals.tasks(
    { name: 'Ines Brook', role: 'clinical-lead', team: 'lake' },
    pages.clock(),
  )
  expect(tasks.map(({ what }) => what)).toEqual(['urgent-words'])
})

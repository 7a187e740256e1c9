import { expect, test } from 'vitest'
import { impatience } from '../../store/place.ts'
import { goThrough } from './goThrough.ts'
import { openPages } from './openPages.ts'
import { phone as aPhone, type Phone } from './phone.ts'

const twoTabsAt = async (question: string): Promise<readonly [Phone, Phone]> => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, question)
  const tabs = [phone.tab(), phone.tab()] as const
  for (const tab of tabs) await tab.open('/chat')
  return tabs
}

test('a form sent twice is one turn', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'you.name')
  const fields = phone.filledIn({ answer: 'Ana' })
  await phone.post(fields)
  const page = await phone.post(fields)
  expect(phone.form().question).toBe('reach.number')
  expect(page.text).not.toContain('gone past')
})

for (const start of ['', '?start=call'])
  test(`the very first form sent twice, or its answer lost on the way, is one turn: /chat${start}`, async () => {
    const phone = (await openPages()).phone()
    await phone.open(`/chat${start}`)
    const fields = phone.filledIn(start === '' ? { answer: 'go-ahead' } : { answer: 'BD7' })
    await phone.ask('POST', '/chat', { is: 'form', fields })
    const page = await phone.post(fields)
    expect(page.at).toBe('/chat')
    expect(page.text).not.toContain('not used')
    const { question } = phone.form()
    // Another answer to it is too late.
    fields.set('answer', start === '' ? 'keep-it-short' : 'LS1')
    expect((await phone.post(fields)).text).toContain('already gone past')
    await phone.open('/chat')
    expect(phone.form().question).toBe(question)
  })

test('before anything is begun no address makes the page say that something was', async () => {
  const phone = (await openPages()).phone()
  const plain = (await phone.open('/chat')).html
  for (const note of ['note-stale', 'note-kept']) expect((await phone.open(`/chat?note=${note}`)).html).toBe(plain)
  expect((await phone.open('/chat?note=choose-first')).html).not.toBe(plain)
})

test('a stale tab changes nothing and is told so kindly', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'you.name')
  const stale = phone.tab()
  await stale.open('/chat')
  await phone.submit({ answer: 'Ana' })
  const page = await stale.submit({ answer: 'Somebody Else' })
  expect(page.text).toContain('You had already gone past that question')
  expect(stale.form().question).toBe('reach.number')
  await stale.press('change:you.name')
  expect(stale.page()?.html).toContain('value="Ana"')
})

test('words of danger are heard even from a stale tab', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'good')
  const stale = phone.tab()
  await stale.open('/chat')
  await phone.submit({ answer: 'He smiles' })
  const page = await stale.submit({ answer: 'I want to kill myself' })
  expect(page.html).toContain('href="tel:999"')
  expect(stale.form().question).toBe('words')
})

test('two forms at the same moment: one is taken, and the words of the other are given back', async () => {
  const [one, other] = await twoTabsAt('good')
  const told = ['He smiles', 'She laughs a lot']
  const [first, second] = await Promise.all([
    one.submit({ answer: told[0] ?? '' }),
    other.submit({ answer: told[1] ?? '' }),
  ])
  // Whichever came second.
  const late = [first, second].map(({ text }) => text.includes('already gone past'))
  expect(late.filter(Boolean)).toHaveLength(1)
  expect([first, second][late.indexOf(true)]?.html).toContain(`${told[late.indexOf(true)]}</textarea>`)
})

test('two forms at the same moment: danger in the second is heard', async () => {
  const [one, other] = await twoTabsAt('good')
  const [, page] = await Promise.all([
    one.submit({ answer: 'He smiles' }),
    other.submit({ answer: 'I want to kill myself' }),
  ])
  expect(page.text).toContain('you matter')
})

test('a long story in a tab that was too late is given back, not lost', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  const tab = phone.tab()
  await tab.open('/chat')
  await phone.submit({ answer: 'Short' })
  const open = phone.form().question
  const story = 'We came home after three weeks, and then\nnothing was as I had thought.'
  const page = await tab.submit({ answer: story })
  expect(page.text).toContain('You had already gone past that question')
  expect(page.html).toContain(`readonly>\n${story}</textarea>`)
  expect(tab.form().question).toBe(open)
})

test('words for a question that is open again stand in its box', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  const tab = phone.tab()
  await tab.open('/chat')
  // The question is asked anew, in another language: the tab is too old.
  await phone.press('lang:pl')
  const page = await tab.submit({ answer: 'All that I wrote' })
  expect(page.text).toContain('Twoje słowa nadal tu są')
  expect(page.html).toMatch(/<textarea id="answer"[^>]*>\nAll that I wrote<\/textarea>/)
  await tab.submit({ answer: 'All that I wrote' })
  expect(tab.form().question).not.toBe('words')
})

test('without cookies it is said once, and there is no circle', async () => {
  const pages = await openPages()
  const phone = aPhone(pages.routes, false)
  await phone.open('/chat')
  const page = await phone.submit({ answer: 'go-ahead' })
  expect(page.text).toContain('one small cookie')
})

test('a forged cookie is no cookie', async () => {
  const pages = await openPages()
  const [forger, fresh] = [pages.phone(), pages.phone()]
  forger.cookies.set('p3', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.BBBB.CCCC')
  expect((await forger.open('/chat')).html).toBe((await fresh.open('/chat')).html)
})

test('a changed hidden field is a stale form, never another answer', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'you.name')
  for (const [name, value] of [
    ['question', 'reach.number'],
    ['no', '999999'],
    ['no', '-1'],
  ] as const) {
    const fields = phone.filledIn({ answer: '07700 900123' })
    fields.set(name, value)
    await phone.post(fields)
    expect(phone.form().question).toBe('you.name')
  }
})

test('a choice nobody offered is asked again', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'hopes')
  await phone.submit({ answer: ['../../etc', 'constructor'] })
  expect(phone.form().question).toBe('hopes')
})

test('markup in a name stays text, and directions stay inside it', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'you.name')
  await phone.submit({ answer: '<script>alert(1)</script>' })
  if (phone.form().question === 'you.name') await phone.submit({ answer: '\u202EAna "O\'Neil" & co' })
  expect(phone.form().question).toBe('reach.number')
  const { page } = await goThrough(phone, 'send')
  expect(page.html).not.toContain('<script>alert')
  expect(page.html).not.toContain('\u202E')
})

test('10,000 characters are told to be too many and stand in the box again', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  const page = await phone.submit({ answer: 'word '.repeat(2_100) })
  expect(phone.form().question).toBe('words')
  expect(page.text).toContain('more than we can keep')
  expect(page.html.split('word ').length).toBeGreaterThan(2_000)
})

test('a language that is not offered, and a team nobody knows, are met kindly', async () => {
  const phone = (await openPages()).phone()
  for (const path of ['/', '/chat', '/help-now', '/privacy', '/chat/return']) {
    const page = await phone.open(`${path}?lang=tlh&team=nobody`)
    expect(page.html).toContain('<html lang="en" dir="ltr">')
    expect(page.text).toContain('We do not have that language here yet')
  }
})

test("another site's form begins nothing", async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await phone.submit({ answer: 'go-ahead' }, { 'sec-fetch-site': 'cross-site' })
  expect(phone.cookies.size).toBe(0)
})

test('when nothing can be saved the form waits behind one button, and is then the same turn', async () => {
  const pages = await openPages({ busyTimeoutMs: impatience })
  const phone = pages.phone()
  await phone.open('/chat')
  await goThrough(phone, 'you.name')
  const release = await pages.place.lock()
  const page = await phone.submit({ answer: 'Ana' })
  expect(page.answer.status).toBe(503)
  expect(page.text).toContain('was not saved')
  const again = [...page.html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  )
  await release()
  await phone.post(new URLSearchParams(again))
  expect(phone.form().question).toBe('reach.number')
  expect(pages.codes).toEqual(['page/turn-failed'])
})

test('Back pressed twice in a hurry goes back once', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'reach.number')
  const fields = phone.filledIn({ do: 'back' })
  await phone.post(fields)
  await phone.post(fields)
  expect(phone.form().question).toBe('you.name')
})

import { expect, test } from 'vitest'
import { goThrough } from './goThrough.ts'
import { openPages } from './openPages.ts'
import type { Phone } from './phone.ts'

type Pages = Awaited<ReturnType<typeof openPages>>

const viewer = { name: 'Priya', role: 'clinical-lead', team: 'sample' } as const

/** How many words of danger or of a loss somebody of the team is asked to read. */
const alertsIn = async ({ store, clock }: Pages): Promise<number> =>
  (await store.referrals.tasks(viewer, clock())).filter(({ what }) => what === 'urgent-words' || what === 'loss-told')
    .length

const phoneAt = async (question: string): Promise<{ pages: Pages; phone: Phone }> => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat')
  await goThrough(phone, question)
  return { pages, phone }
}

const june = { day: '12', month: '6', year: '2026' }

test('danger typed beside a full date is heard, and the question stays open', async () => {
  const { pages, phone } = await phoneAt('baby.date')
  const page = await phone.submit({ ...june, words: 'he hits me' })
  expect(page.text).toContain('Nobody should have to be afraid')
  expect(phone.form().question).toBe('baby.date')
  expect(await alertsIn(pages)).toBe(1)
})

test('a loss typed beside a full date is heard, and nothing more is asked', async () => {
  const { pages, phone } = await phoneAt('baby.date')
  const page = await phone.submit({ ...june, words: 'my baby died last week' })
  expect(page.text).toContain('so sorry')
  expect(phone.form().question).toBe('')
  expect(await alertsIn(pages)).toBe(1)
})

test('after a date that was refused, danger beside the mended one is heard', async () => {
  const { pages, phone } = await phoneAt('baby.date')
  await phone.submit({ words: 'a while ago' })
  const page = await phone.submit({ ...june, words: 'he hits me' })
  expect(page.text).toContain('Nobody should have to be afraid')
  expect(await alertsIn(pages)).toBe(1)
})

test('harmless words beside a full date leave the date as it is', async () => {
  const { pages, phone } = await phoneAt('baby.date')
  await phone.submit({ ...june, words: 'it was a Friday' })
  expect(phone.form().question).not.toBe('baby.date')
  expect(await alertsIn(pages)).toBe(0)
})

test.each(['back', 'skip', 'person', 'save', 'restart', 'change', 'change:you.name', 'lang:pl', 'instead:x', 'go-on'])(
  'danger typed beside another button is heard first, and then the button does what it says: %s',
  async (does) => {
    const { pages, phone } = await phoneAt('baby.date')
    const page = await phone.submit({ do: does, words: 'he hits me' })
    expect(page.text).toContain('Nobody should have to be afraid')
    expect(phone.form().question).toBe('baby.date')
    expect(await alertsIn(pages)).toBe(1)
    const again = await phone.submit({ do: does, words: 'he hits me' })
    expect(again.text).not.toContain('Nobody should have to be afraid')
    expect(await alertsIn(pages)).toBe(1)
  },
)

test('"I am not sure" goes on once the words beside it were heard', async () => {
  const { phone } = await phoneAt('area')
  const instead = phone.form().buttons.find((button) => button.startsWith('instead:')) ?? ''
  expect(instead).not.toBe('')
  await phone.submit({ do: instead, answer: 'he hits me' })
  expect(phone.page()?.text).toContain('Nobody should have to be afraid')
  expect(phone.form().question).toBe('area')
  await phone.submit({ do: instead })
  expect(phone.form().question).not.toBe('area')
})

test.each(['skip', 'back', 'person', 'save', 'lang:en'])(
  'a story of danger is kept as the answer, whatever is pressed beside it: %s',
  async (does) => {
    const { pages, phone } = await phoneAt('words')
    const page = await phone.submit({ do: does, answer: 'I am tired. He hits me' })
    expect(page.text).toContain('Nobody should have to be afraid')
    expect(phone.form().question).toBe('words')
    expect(page.html).toContain('>\nI am tired. He hits me</textarea>')
    expect(await alertsIn(pages)).toBe(1)
  },
)

test('a story that comes back as it was kept is not heard again beside another button', async () => {
  const { pages, phone } = await phoneAt('words')
  await phone.submit({ answer: 'He hits me' })
  await phone.submit({ answer: 'He hits me' })
  expect(phone.form().question).toBe('life')
  await phone.submit({ do: 'change:words' })
  const page = await phone.submit({ do: 'back', answer: 'He hits\r\nme' })
  expect(page.text).not.toContain('Nobody should have to be afraid')
  expect(phone.form().question).toBe('good')
  expect(await alertsIn(pages)).toBe(1)
})

test('harmless words beside "Skip" are left out, as before', async () => {
  const { pages, phone } = await phoneAt('words')
  await phone.submit({ do: 'skip', answer: 'I am tired' })
  expect(phone.form().question).toBe('life')
  expect(await alertsIn(pages)).toBe(0)
})

test('danger in the box of an option that was not chosen is heard', async () => {
  const { pages, phone } = await phoneAt('you.are')
  await phone.submit({ answer: phone.form().values[0] ?? '', own: 'he hits me' })
  expect(phone.form().question).toBe('you.are')
  expect(await alertsIn(pages)).toBe(1)
})

test('danger sent with the buttons below the summary is heard, and nothing is sent', async () => {
  const { pages, phone } = await phoneAt('send')
  const page = await phone.submit({ answer: 'send', words: 'he hits me' })
  expect(page.text).toContain('Nobody should have to be afraid')
  expect(phone.form().question).toBe('send')
  expect(await alertsIn(pages)).toBe(1)
})

test('danger beside a button of the very first page is heard', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat')
  const page = await phone.submit({ do: 'skip', words: 'he hits me' })
  expect(page.text).toContain('Nobody should have to be afraid')
  expect(await alertsIn(pages)).toBe(1)
})

test.each([
  { words: 'he died last week' },
  { words: 'he was born in June but he died in August' },
  { ...june, words: 'she died last week' },
  { words: 'she passed away in May', do: 'instead:not-sure' },
])('a loss told where the baby’s date is asked is no date, and nothing more is asked: %j', async (given) => {
  const { pages, phone } = await phoneAt('baby.date')
  const page = await phone.submit(given)
  expect(page.text).toContain('so sorry')
  expect(phone.form().question).toBe('')
  expect(await alertsIn(pages)).toBe(1)
})

test('where the baby’s date is asked, the death of a grandfather ends nothing', async () => {
  const { phone } = await phoneAt('baby.date')
  await phone.submit({ words: 'my dad died in May' })
  expect(phone.form().question).toBe('baby.date')
})

import { expect, test } from 'vitest'
import { goThrough } from './goThrough.ts'
import { openPages } from './openPages.ts'

test('a parent refers themselves with forms alone and is given a reference that says nothing', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat')
  expect(phone.form().question).toBe('moment')
  const { page, met } = await goThrough(phone, 'done')
  expect(met).toContain('send')
  expect(page.text).toContain('BCD-2345')
  expect(page.text).toContain('A copy of what you sent')
  expect(page.text).toContain('He loves the bath')
  const viewer = { name: 'Priya', role: 'clinical-lead', team: 'sample' } as const
  expect(await pages.store.referrals.list(viewer, { size: 10 }, pages.clock())).toHaveLength(1)
})

test('"Ask us to call you" is ten questions and nothing about the baby', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat?start=call')
  const { page, met } = await goThrough(phone, 'done')
  expect(met.filter((question) => question.startsWith('baby') || question === 'words' || question === 'life')).toEqual(
    [],
  )
  expect(met.length).toBeLessThanOrEqual(9)
  expect(page.text).toContain('BCD-2345')
})

test('a question is answered, changed by tapping it, and gone back from', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'reach.number')
  await phone.press('change:you.name')
  expect(phone.form().question).toBe('you.name')
  expect(phone.page()?.html).toContain('value="Ana"')
  await phone.submit({ answer: 'Anna Maria' })
  expect(phone.form().question).toBe('reach.number')
  await phone.press('back')
  expect(phone.form().question).toBe('you.name')
  expect(phone.page()?.html).toContain('value="Anna Maria"')
})

test('what was not understood stands in its box again, with the reason linked to it', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'reach.number')
  const page = await phone.submit({ answer: '12' })
  expect(phone.form().question).toBe('reach.number')
  expect(page.html).toContain('value="12"')
  expect(page.html).toMatch(/<div class="problem"[\s\S]*<a href="#answer">/)
  expect(page.html).toMatch(/aria-describedby="error/)
})

test('the date is read from three boxes, and from words', async () => {
  for (const given of [
    { day: '1', month: '6', year: '2026' },
    { day: '١', month: '٦', year: '٢٠٢٦' },
    { words: '1 June 2026' },
  ]) {
    const phone = (await openPages()).phone()
    await phone.open('/chat')
    await goThrough(phone, 'area', { 'baby.date': given })
    expect(phone.form().question).toBe('area')
    await phone.press('change:baby.date')
    expect(phone.page()?.text).toContain('1 June 2026')
  }
})

test("the person's own birthday has three boxes and one for words, filled in by no browser, and can be left out", async () => {
  for (const given of [{ day: '1', month: '6', year: '1996' }, { words: '1 June 1996' }]) {
    const phone = (await openPages()).phone()
    await phone.open('/chat')
    await goThrough(phone, 'you.born', { more: { answer: 'you-born' } })
    const html = phone.page()?.html ?? ''
    expect(html).toContain('For example “12 March 1996”')
    expect(html).not.toContain('pregnant')
    expect(html).not.toContain('bday')
    expect(phone.form().buttons).toContain('skip')
    await phone.submit(given)
    await phone.press('change:you.born')
    expect(phone.page()?.text).toContain('1 June 1996')
  }
})

test('a date that cannot be is asked again with its boxes filled', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'baby.date')
  const page = await phone.submit({ day: '31', month: '2', year: '2026' })
  expect(phone.form().question).toBe('baby.date')
  expect(page.html).toContain('value="31"')
  expect(page.html).toContain('class="problem"')
})

test('own words choose their option by themselves', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'hopes')
  await phone.submit({ own: 'singing together' })
  expect(phone.form().question).toBe('you.are')
  expect(phone.page()?.text).toContain('Something else')
})

test('nothing chosen: what has to be answered is asked again, what need not be is left out', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  const page = await phone.submit({ do: 'answer' })
  expect(phone.form().question).toBe('moment')
  expect(page.text).toContain('Please choose one first')
  await goThrough(phone, 'good')
  await phone.submit({ answer: '' })
  expect(phone.form().question).toBe('words')
})

test('another language is one tap and keeps every answer', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'you.name')
  const page = await phone.press('lang:ar')
  expect(page.html).toContain('<html lang="ar" dir="rtl">')
  expect(phone.form().question).toBe('you.name')
})

test('"not now" rests, and goes on when the parent wants to', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  const page = await phone.submit({ answer: 'not-now' })
  expect(page.html).not.toContain('<fieldset')
  await phone.press('go-on')
  expect(phone.form().question).toBe('moment')
})

test('where it may not be safe to ask, what is said agrees with the button below it', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat?start=professional')
  const page = await phone.submit({ answer: 'may-not-be-safe' })
  expect(page.text).toMatch(/you can come back to the first question\. .* Back to the questions/)
  expect(page.text).not.toMatch(/stops here|Go on/)
  await phone.press('go-on')
  expect(phone.form().question).toBe('agreement')
})

test('after a loss nothing is asked, and no button would ask again', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  const page = await phone.submit({ answer: 'my baby died last week' })
  expect(page.text).toContain('I am so sorry')
  expect(page.html).not.toContain('name="question"')
  expect(page.html).not.toMatch(/value="(go-on|change|back|skip|restart|lang)/)
  expect(page.html).toContain('value="person"')
})

test('words of danger get urgent help with numbers one can tap', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  const page = await phone.submit({ answer: 'I want to kill myself' })
  expect(page.html).toContain('href="tel:999"')
  expect(page.html).toContain('href="tel:116123"')
  expect(phone.form().question).toBe('words')
})

test('started again, the earlier answers are neither kept nor shown', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'area')
  await phone.press('restart')
  const page = await phone.submit({ answer: 'yes' })
  expect(page.text).toContain('Those answers are gone')
  expect(page.html).not.toContain('class="earlier"')
  await phone.submit({ answer: 'parent' })
  expect(phone.form().question).toBe('moment')
})

test('whoever works with families refers through the same page', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat?start=professional')
  const { page, met } = await goThrough(phone, 'done')
  expect(met.length).toBeGreaterThan(10)
  expect(page.text).toContain('BCD-2345')
})

test.each([
  ['parent', 'en', 'Thank you'],
  ['professional', 'en', 'Thank you'],
  ['professional', 'pl', 'Dziękujemy'],
  ['professional', 'ar', 'شكرًا لك'],
])('thanks a %s once after sending: %s', async (start, lang, thanks) => {
  const phone = (await openPages()).phone()
  await phone.open(`/chat?start=${start}&lang=${lang}`)
  const { page } = await goThrough(phone, 'done')
  expect(page.text.split(thanks)).toHaveLength(2)
})

const alertsIn = async (pages: Awaited<ReturnType<typeof openPages>>): Promise<number> => {
  const viewer = { name: 'Priya', role: 'clinical-lead', team: 'sample' } as const
  return (await pages.store.referrals.tasks(viewer, pages.clock())).filter(({ what }) => what === 'urgent-words').length
}

test('whoever goes on with words that spoke of danger is not stopped by them again: one alert, and the next question', async () => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  const words = 'I want to die. It is better\r\nwhen my sister is here'
  expect((await phone.submit({ answer: words })).text).toContain('you matter')
  expect(phone.form().question).toBe('words')
  expect((await phone.submit({ answer: words })).text).not.toContain('you matter')
  expect(phone.form().question).toBe('life')
  expect(await alertsIn(pages)).toBe(1)
})

test.each([
  ['I want to die', 'I want to die and I have taken pills'],
  ['he hits me', 'he hits me and the baby with a belt'],
  ['suicide', 'I have planned my suicide for tonight'],
  ['overdose', 'I just took an overdose'],
  ['he hits me', 'I took an overdose because he hits me and I want to die'],
])('words of danger that grow are heard again, whole, and kept as they were typed: %s, %s', async (before, words) => {
  const pages = await openPages()
  const phone = pages.phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  await phone.submit({ answer: before })
  const page = await phone.submit({ answer: words })
  expect(page.html).toContain('href="tel:999"')
  expect(phone.form().question).toBe('words')
  expect(page.html).toContain(`>\n${words}</textarea>`)
  expect(await alertsIn(pages)).toBeGreaterThan(1)
  await phone.submit({ answer: words })
  expect(phone.form().question).toBe('life')
})

test('what is new beside words that were heard is heard as ever', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  await phone.submit({ answer: 'I want to die' })
  const page = await phone.submit({ answer: 'I want to die. My husband hits me' })
  expect(page.text).toContain('Nobody should have to be afraid')
  expect(phone.form().question).toBe('words')
  expect(page.html).toContain('I want to die. My husband hits me</textarea>')
})

test('a story of danger that is too long gets help, is told so, and stands in the box to be shortened', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  const story = `${'My story is long. '.repeat(400)}I want to die`
  const page = await phone.submit({ answer: story })
  expect(page.html).toContain('href="tel:999"')
  expect(page.html).toContain(`${story}</textarea>`)
  const shorter = await phone.submit({ answer: 'I want to die' })
  expect(shorter.html).toContain('I want to die</textarea>')
})

test('what was changed in the middle of kept words stands in their place, not behind them', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  await phone.submit({ answer: 'He hits me at home. I am tired.' })
  const page = await phone.submit({ answer: 'He hits me often at home. I am tired.' })
  expect(page.html).toContain('>\nHe hits me often at home. I am tired.</textarea>')
})

test('after words of danger, the page after sending says once more where help is', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'words')
  await phone.submit({ answer: 'I want to die' })
  const { page } = await goThrough(phone, 'done')
  expect(page.text).toContain('Help you can get right now')
  expect(page.text.indexOf('Help you can get right now')).toBeLessThan(page.text.indexOf('The code says nothing'))
})

import { expect, test } from 'vitest'
import { goThrough } from './goThrough.ts'
import { openPages } from './openPages.ts'

const socialCare = '<a class="number" dir="ltr" href="tel:01632960110">01632 960 110</a>'

const professionalAt = async (question: string, lang = 'en') => {
  const phone = (await openPages()).phone()
  await phone.open(`/chat?start=professional&lang=${lang}`)
  await goThrough(phone, question)
  return phone
}

test.each([
  ['en', 'She says he hits her', 'If someone is in danger now', 'Nobody should have to be afraid', 'Continue'],
  [
    'pl',
    'Mówi, że mąż ją bije',
    'Jeśli ktoś jest teraz w niebezpieczeństwie',
    'Nikt nie powinien żyć w strachu',
    'Dalej',
  ],
  ['ar', 'زوجها يضربها', 'إذا كان أحد في خطر الآن', 'لا أحد يستحق أن يعيش في خوف', 'متابعة'],
])(
  'a professional who writes of another person is not spoken to as the one in danger: %s',
  async (lang, words, said, notSaid, button) => {
    const phone = await professionalAt('concern', lang)
    const { text, html } = await phone.submit({ answer: words })
    expect(text).toContain(said)
    expect(text).not.toContain(notSaid)
    expect(html).toContain('href="tel:999"')
    expect(phone.form().question).toBe('concern')
    // The question must be answered, so there is nothing to skip: what is said names a button that is there.
    expect(phone.form().buttons).not.toContain('skip')
    const kept = /<div class="said">(?:(?!<\/div>)[\s\S])*<\/div>/g
    expect([...html.matchAll(kept)].join('')).toMatch(new RegExp(`[“„«]${button}[”»]`))
    await phone.submit({ answer: words })
    expect(phone.form().question).not.toBe('concern')
  },
)

test('after sending, a professional who told of danger reads whom to call for the family, each number one to tap', async () => {
  const phone = await professionalAt('concern')
  await phone.submit({ answer: 'She says he hits her' })
  const { page } = await goThrough(phone, 'done')
  expect(page.html).toContain(socialCare)
  expect(page.html).toContain('href="tel:999"')
  expect(page.text).not.toMatch(/Samaritans|Shout/)
})

test.each(['pl', 'ar'])('after sending, a professional reads how to reach social care in %s too', async (lang) => {
  const phone = await professionalAt('concern', lang)
  const { page } = await goThrough(phone, 'done')
  expect(page.html).toContain(socialCare)
})

test.each(['en', 'pl', 'ar'])(
  'every helpline of the danger box and of the page after sending is one to tap: %s',
  async (lang) => {
    const phone = (await openPages()).phone()
    await phone.open(`/chat?lang=${lang}`)
    await goThrough(phone, 'words')
    const { html } = await phone.submit({ answer: 'I am afraid I will hurt my baby' })
    const { page } = await goThrough(phone, 'done')
    for (const shown of [html, page.html])
      for (const number of ['999', '111', '116 123', '85258', '0808 800 5000'])
        expect(shown).toMatch(new RegExp(`<a class="number"[^>]*>${number}</a>`))
  },
)

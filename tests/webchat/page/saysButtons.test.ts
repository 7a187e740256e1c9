import { expect, test } from 'vitest'
import { dialogs } from '../../../dialogs/index.ts'
import { locales } from '../../../locales/index.ts'
import { pageVoice } from '../../../src/webchat/page/pageVoice.ts'
import type { ServiceKey } from '../../../src/words/serviceWords.ts'
import { answerOf, goThrough } from './goThrough.ts'
import { openPages } from './openPages.ts'

/** How each language tells somebody to type a command. */
const typing = {
  en: /\btype (?:"|its|a number)/i,
  pl: /(?:napisz|wpisz)[^.„]*„/i,
  ar: /كتابة [«"]/,
} as const

/** Said in chats alone: the page has no such moment. */
const neverHere: readonly ServiceKey[] = ['way-offer-sent', 'help-text']

const isServiceKey = (key: string): key is ServiceKey => Object.hasOwn(locales.en.service, key)

for (const lang of ['en', 'pl', 'ar'] as const)
  test(`the page tells nobody to type what is a button: ${lang}`, () => {
    const voice = pageVoice(lang)
    const ofService = Object.keys(locales[lang].service)
      .filter(isServiceKey)
      .filter((key) => !neverHere.includes(key))
      .map((key) => voice.say(key, { count: 2 }))
    const ofForms = (['self-referral', 'referral'] as const).flatMap((form) => {
      const { questions, said, rested } = locales[lang].forms[form]
      return [
        ...Object.keys(questions).map((question) => voice.hint(form, question) ?? ''),
        ...Object.keys(said).map((key) => voice.said(form, key, {})),
        ...Object.keys(rested).map((key) => voice.rested(form, key, {})),
      ]
    })
    expect(ofService.length + ofForms.length).toBeGreaterThan(200)
    expect([...ofService, ...ofForms].filter((sentence) => typing[lang].test(sentence))).toEqual([])
    // The control: a chat does say so, and is left as it is.
    expect(typing[lang].test(JSON.stringify(locales[lang]))).toBe(true)
  })

test('every question of every form has its words here too', () => {
  for (const { form } of Object.values(dialogs))
    for (const { parts } of form.sections)
      for (const part of parts)
        for (const { id, options } of 'group' in part ? part.questions : [part])
          for (const lang of ['en', 'pl', 'ar'] as const) {
            const voice = pageVoice(lang)
            expect(voice.short(form.form, id)).not.toBe('')
            for (const value of options) expect(voice.option(form.form, id, value)).not.toBe('')
          }
})

test('a hint names the button it means', () => {
  expect(pageVoice('en').hint('self-referral', 'words')).toContain('press “Urgent help”')
  expect(pageVoice('pl').hint('self-referral', 'words')).toContain('naciśnij „Pilna pomoc”')
  expect(pageVoice('ar').hint('self-referral', 'words')).toContain('الضغط على «مساعدة عاجلة»')
})

/** What is said of the time left at each question, from the first answer to the check. */
const timesSaid = async (path: string, more: Parameters<typeof answerOf>[1] = {}): Promise<readonly string[]> => {
  const phone = (await openPages()).phone()
  await phone.open(path)
  const said: string[] = []
  for (let turns = 0; turns < 60; turns += 1) {
    const shown = /<p class="progress">([^<]*)</.exec(phone.page()?.html ?? '')?.[1]
    if (shown !== undefined) said.push(shown)
    if (phone.form().question === 'send') return said
    await phone.submit(answerOf(phone, more))
  }
  throw new Error('never came to the check')
}

test('about how many minutes are left is said at each question, down to less than one', async () => {
  const siblings = { more: { answer: ['baby-home', 'other-children', 'ease'] }, 'sibling.another#1': { answer: 'yes' } }
  for (const [path, more, atSecond] of [
    ['/chat', {}, 6],
    ['/chat', siblings, 6],
    ['/chat', { 'you.are': { answer: 'foster-carer' } }, 6],
    ['/chat', { 'you.are': { answer: 'foster-carer' }, 'sw.agrees': { answer: 'not-yet' } }, 6],
    ['/chat?start=call', {}, 2],
    ['/chat?start=professional', {}, 5],
  ] as const) {
    const said = await timesSaid(path, more)
    expect(said.at(-1)).toBe('The last step')
    const minutes = said
      .slice(0, -1)
      .map((one) => (one === 'Less than a minute left' ? 0 : Number(/^About (\d+) minutes? left$/.exec(one)?.[1])))
    expect(minutes.length).toBeGreaterThan(5)
    // More is asked for only where somebody chose to add more.
    if (more !== siblings) expect(minutes).toEqual(minutes.toSorted((one, other) => other - one))
    expect(minutes[0]).toBe(atSecond)
    expect(minutes.at(-1)).toBe(0)
  }
})

test('the time left is said in each language in its own forms', async () => {
  const said = async (lang: string) => new Set(await timesSaid(`/chat?lang=${lang}`))
  const [pl, ar] = [await said('pl'), await said('ar')]
  for (const words of ['6 minut', '4 minuty', '2 minuty']) expect(pl).toContain(`Do końca: mniej więcej ${words}`)
  for (const words of ['6 دقائق', 'دقيقتان']) expect(ar).toContain(`الوقت المتبقي تقريبًا: ${words}`)
  expect(pl).toContain('Do końca: mniej niż minuta')
  expect(ar).toContain('الوقت المتبقي: أقل من دقيقة')
})

test('answers to check: private ones are folded until the parent asks for all of them', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat')
  await goThrough(phone, 'send')
  const folded = phone.page()?.html ?? ''
  expect(folded).toMatch(/<dt>Your name<\/dt>\n<dd><details>/)
  expect(folded).toMatch(/<dd><bdi>Mum, or mum-to-be<\/bdi><\/dd>/)
  const open = (await phone.open('/chat?show=all')).html
  expect(open).toMatch(/<dt>Your name<\/dt>\n<dd><bdi lang="en">Ana<\/bdi><\/dd>/)
  expect(phone.form().question).toBe('send')
  // It was for this page alone.
  expect((await phone.open('/chat')).html).toBe(folded)
})

test('with script off a page of somebody is closed after its half hour; one of nobody stays', async () => {
  const phone = (await openPages()).phone()
  const closes = /<noscript><meta http-equiv="refresh" content="1860;url=\/\?lang=en"><\/noscript>/
  for (const path of ['/', '/chat', '/help-now', '/privacy']) expect((await phone.open(path)).html).not.toMatch(closes)
  await phone.open('/chat?start=call')
  expect((await phone.submit({ answer: 'BD7' })).html).toMatch(closes)
  expect((await goThrough(phone, 'done')).page.html).toMatch(closes)
})

test('before the first answer: who we are, why we ask, who sees it, how long it stays, and urgent help', async () => {
  for (const path of ['/chat', '/chat?start=call']) {
    const { html } = await (await openPages()).phone().open(path)
    const shown = html.replace(/<details[\s\S]*?<\/details>/g, '')
    for (const said of [
      'We help parents and babies',
      'We ask so that',
      'Our team sees your answers',
      '28 days',
      'href="tel:999"',
    ])
      expect(shown.slice(0, shown.indexOf('<form'))).toContain(said)
  }
})

import { Script } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { dialogs } from '../../../dialogs/index.ts'
import type { Form } from '../../../src/forms/question.ts'
import { html } from '../../../src/webchat/page/html.ts'
import { spoken } from '../../../src/webchat/page/view/spoken.ts'
import { safetyFloor } from '../../../src/words/floor/safetyFloor.ts'
import { goThrough } from './goThrough.ts'
import { openPages } from './openPages.ts'
import { textOf } from './phone.ts'

const speech = {
  dir: 'ltr',
  privacyUrl: 'https://attune.example/privacy',
  privacy: { href: '/privacy?lang=en', title: 'Your privacy' },
  lines: [
    { name: '999', how: 'call', number: '999' },
    { name: 'NHS 111', how: 'call', number: '111', press: '2' },
    { name: 'Samaritans', how: 'call', number: '116 123' },
    { name: 'Shout', how: 'text', number: '85258' },
  ],
} as const

test('what is filled in is text, whatever is in it', () => {
  expect(html`<p title="${'"><b>'}">${'<script>'}${["'", html`<br>`]}${false}${undefined}</p>`.html).toBe(
    '<p title="&quot;&gt;&lt;b&gt;">&lt;script&gt;&#39;<br></p>',
  )
})

test("helplines are links one can tap, a person's own number is not", () => {
  const shown = spoken('Call 999.\n\n• Samaritans: call 116 123\n• NHS 111: call 111\n• Shout: text 85258', speech).html
  expect(shown).toContain('<a class="number" dir="ltr" href="tel:999">999</a>.')
  expect(shown).toContain('href="tel:116123">116 123</a>')
  expect(shown).toContain('href="tel:111,2">111</a>')
  expect(shown).toContain('href="sms:85258">85258</a>')
  expect(spoken('• NHS 111: call 111', speech).html).toBe(
    '<ul><li>NHS 111: call <a class="number" dir="ltr" href="tel:111,2">111</a></li></ul>',
  )
  expect(spoken('I understood: 07700 900 999. Is that right?', speech).html).not.toContain('<a')
})

test('on the page of urgent help each number stands once', async () => {
  const { html: page } = await (await openPages()).phone().open('/help-now?lang=en')
  const [, lines = ''] = /<ul class="lines">([\s\S]*?)<\/ul>/.exec(page) ?? []
  const [first = '', second = ''] = lines.split('</li>').map(textOf)
  expect(first.trim()).toBe('When a life is in danger Call 999')
  expect(second.trim()).toBe('NHS 111 When you feel you cannot cope or keep safe Call 111 then press 2')
})

test('digits and Latin letters keep their order inside Arabic', () => {
  const shown = spoken('فهمنا: 07700 900123. هل هذا صحيح؟ (GP)', { ...speech, dir: 'rtl' }).html
  expect(shown).toContain('<bdi dir="ltr">07700 900123</bdi>.')
  expect(shown).toContain('(<bdi dir="ltr">GP</bdi>)')
})

test('what is listed in an Arabic sentence is a list, each line in its own direction', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat?lang=ar&start=professional')
  const { html: page } = await phone.submit({ answer: 'may-not-be-safe' })
  expect(page).toMatch(/<ul><li>[^<]*<bdi dir="ltr">Bradford Children&#39;s Social Care/)
  expect(page).not.toContain('• ')
})

test('danger told in English inside an Arabic chat is answered in both, each in its own direction', async () => {
  const phone = (await openPages()).phone()
  await phone.open('/chat?lang=ar')
  await goThrough(phone, 'words')
  const { html: page } = await phone.submit({ answer: 'I want to kill myself' })
  const [, english = ''] = /<div class="now" lang="en" dir="ltr"[^>]*>([\s\S]*?)<\/div>/.exec(page) ?? []
  expect(english).toContain('NHS 111: call <a class="number" dir="ltr" href="tel:111,2">111</a>, then press 2')
  expect(page).toMatch(/<div class="now" role="group"/)
})

test('the privacy notice is a link in words', () => {
  expect(spoken('What we keep: https://attune.example/privacy', speech).html).toBe(
    '<p>What we keep: <a href="/privacy?lang=en">Your privacy</a></p>',
  )
})

test('no code of a choice is heard as a cry for help', () => {
  const forms: readonly Form[] = Object.values(dialogs).map(({ form }) => form)
  const parts = forms.flatMap(({ sections }) => sections.flatMap((section) => section.parts))
  const codes = parts.flatMap((part) => ('group' in part ? part.questions : [part])).flatMap(({ options }) => options)
  expect(codes.length).toBeGreaterThan(60)
  expect(codes.filter((code) => safetyFloor(code) !== undefined)).toEqual([])
})

test('page, style and script together are far below what is allowed (60 KB, first question 14 KB)', async () => {
  const phone = (await openPages()).phone()
  const packed: Record<string, number> = {}
  for (const lang of ['en', 'pl', 'ar']) {
    const page = await phone.open(`/chat?lang=${lang}`)
    packed[lang] = gzipSync(page.html).length
  }
  for (const [address] of phone.page()?.html.matchAll(/\/chat\/assets\/[\w.]+/g) ?? []) {
    const { body } = await phone.ask('GET', address, { is: 'none' })
    packed[address.slice(-3)] = body.is === 'bytes' ? gzipSync(body.bytes).length : 0
  }
  console.info('bytes, compressed:', packed)
  const total = Object.values(packed).reduce((sum, bytes) => sum + bytes, 0)
  expect(total).toBeLessThan(20_000)
  expect(Math.max(packed['en'] ?? 0, packed['pl'] ?? 0, packed['ar'] ?? 0)).toBeLessThan(6_000)
})

test('the files of the script are one script: no name twice, no import left', async () => {
  const phone = (await openPages()).phone()
  const [address = ''] = /\/chat\/assets\/\w+\.js/.exec((await phone.open('/chat')).html) ?? []
  const { body } = await phone.ask('GET', address, { is: 'none' })
  const script = body.is === 'bytes' ? Buffer.from(body.bytes).toString() : ''
  expect(script).toContain('lookAgain')
  expect(() => new Script(script)).not.toThrow()
  expect(() => new Script(`${script}\nconst leave = 1`)).toThrow(SyntaxError)
})

test('an asset asked for under an old name leads to the present one', async () => {
  const phone = (await openPages()).phone()
  const { body } = await phone.ask('GET', '/chat/assets/0123456789abcdef.css', { is: 'none' })
  expect(body.is === 'redirect' ? body.to : '').toMatch(/^\/chat\/assets\/[0-9a-f]{16}\.css$/)
  expect((await phone.ask('GET', '/chat/assets/nothing', { is: 'none' })).status).toBe(404)
})

test('a live service shows no helpline that nobody has checked, but always 999', async () => {
  const page = await (await openPages({ mode: 'live' })).phone().open('/help-now?lang=en')
  expect(page.html).toContain('href="tel:999"')
  expect(page.html).not.toContain('116 123')
  expect(page.text).not.toContain('This is a trial')
})

test('no helpline about abuse is on any page that may be looked at', async () => {
  const phone = (await openPages()).phone()
  for (const path of ['/', '/help-now', '/chat', '/privacy'])
    expect((await phone.open(path)).text).not.toMatch(/domestic|abuse|refuge/i)
})

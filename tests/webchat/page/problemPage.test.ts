import { expect, test } from 'vitest'
import type { PlainRequest } from '../../../src/server/route.ts'
import { openPages } from './openPages.ts'
import { textOf } from './phone.ts'

const asked = (path: string, language: string): PlainRequest => ({
  ...{ method: 'GET', url: path, path, params: {}, cookies: {}, address: '127.0.0.1', isLocal: true },
  query: new URL(path, 'http://page.test').searchParams,
  headers: { host: 'page.test', 'accept-language': language },
  body: { is: 'none' },
})

test('what goes wrong in the server is told in the language of the phone, with 999, urgent help and the way out', async () => {
  const { problemPage } = await openPages()
  for (const [language, lang, title] of [
    ['en-GB,en', 'en', 'We cannot find that page'],
    ['pl-PL,pl;q=0.9', 'pl', 'Nie ma takiej strony'],
    ['ar', 'ar', 'لم نجد هذه الصفحة'],
    ['so', 'en', 'We cannot find that page'],
  ] as const) {
    const html = problemPage({ status: 404, code: 'http/not-found' }, asked('/nowhere', language))
    expect(html).toContain(`<html lang="${lang}"`)
    expect(textOf(html)).toContain(title)
    expect(html).toContain('href="tel:999"')
    expect(html).toContain('class="urgent"')
    expect(html).toContain('class="leave"')
  }
})

test('too long, too often and broken each have words of their own; the address may name the language', async () => {
  const { problemPage } = await openPages()
  const said = [413, 429, 500, 503].map((status) =>
    textOf(problemPage({ status, code: 'http/broken' }, asked('/chat?lang=en', 'ar'))),
  )
  expect(said[0]).toContain('too long for us to take')
  expect(said[1]).toContain('Please wait a moment')
  expect(said[2]).toContain('something went wrong')
  expect(said[3]).toContain('something went wrong')
})

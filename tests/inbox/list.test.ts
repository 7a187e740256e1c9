import { describe, expect, it } from 'vitest'
import { house, kept } from './house.ts'

const order = (html: string, ...references: readonly string[]): boolean => {
  const places = references.map((reference) => html.lastIndexOf(reference))
  return places.every((place, at) => place > -1 && (at === 0 || place > (places[at - 1] ?? 0)))
}

describe('the inbox list', () => {
  it('shows what is due first before the rest, under what is on hold, with what, when, source, language and the decision in working days', async () => {
    const { signIn, browser } = house()
    await signIn('clinical-lead')
    const { html } = await browser.get('/inbox')
    expect(order(html, 'K7M-P2QX', 'H3C-6JLN', 'B4T-9WDR')).toBe(true)
    expect(html).toContain('Arabic')
    expect(html).toMatch(/due in \d+ working days?, \w+day \d+ \w+/)
    expect(html).toMatch(/working days? overdue/)
  })

  it('shows nothing of another team', async () => {
    const { signIn, browser } = house()
    await signIn('clinical-lead')
    expect((await browser.get('/inbox')).html).not.toContain('Z9Z-9ZZZ')
    await signIn('clinical-lead', 'other')
    const { html } = await browser.get('/inbox')
    expect(html).toContain('Z9Z-9ZZZ')
    expect(html).not.toContain('K7M-P2QX')
  })

  it('puts what is urgent before what is due first, and leaves out what is done', async () => {
    const { signIn, browser } = house()
    await signIn('clinical-lead')
    const { html } = await browser.get('/inbox')
    expect(order(html, '/inbox/tasks/t-urgent', '/inbox/tasks/t-call', '/inbox/tasks/t-interpreter')).toBe(true)
    expect(html).not.toContain('t-done')
  })

  it('turns its pages to the last, missing and repeating none', async () => {
    const { signIn, browser } = house({ pageSize: 1 })
    await signIn('clinical-lead')
    const seen: string[] = []
    let url: string | undefined = '/inbox'
    for (let pages = 0; url !== undefined && pages < 10; pages += 1) {
      const { html } = await browser.get(url)
      const list = html.slice(html.lastIndexOf('<table'))
      seen.push(...[...new Set(list.match(/\b[A-Z0-9]{3}-[A-Z0-9]{4}\b/g) ?? [])])
      url = /href="(\/inbox\?after=[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toEqual(['K7M-P2QX', 'H3C-6JLN', 'B4T-9WDR'])
  })

  it('a cursor somebody made up shows the first page', async () => {
    const { signIn, browser } = house()
    await signIn('clinical-lead')
    expect((await browser.get('/inbox?after=%27;drop')).html).toContain('K7M-P2QX')
  })

  it('one list shown is one event; a page that is refused is none', async () => {
    const { signIn, browser, referrals } = house()
    await signIn('commissioner')
    await browser.get('/inbox')
    expect(referrals.log).toEqual([])
    await signIn('auditor')
    await browser.get('/inbox')
    expect(referrals.log.map(({ kind }) => kind)).toEqual(['listed'])
  })
})

describe('what each role may see', () => {
  const asked = ['/inbox', '/inbox/referrals/r-amal', '/inbox/tasks/t-urgent', '/inbox/tasks/t-interpreter'] as const
  const expected = {
    'clinical-lead': [200, 200, 200, 200],
    practitioner: [200, 200, 200, 200],
    keyworker: [200, 200, 200, 200],
    administrator: [200, 200, 403, 200],
    'operational-lead': [200, 200, 403, 403],
    auditor: [200, 200, 200, 200],
    commissioner: [200, 403, 403, 403],
  } as const

  it.each(Object.entries(expected))('%s', async (role, statuses) => {
    const { signIn, browser } = house()
    await signIn(role as keyof typeof expected)
    const got: number[] = []
    for (const url of asked) got.push((await browser.get(url)).answer.status)
    expect(got).toEqual(statuses)
  })

  it('a commissioner sees no reference at all', async () => {
    const { signIn, browser } = house()
    await signIn('commissioner')
    const { html } = await browser.get('/inbox')
    for (const { referral } of kept) expect(html).not.toContain(referral.reference)
  })
})

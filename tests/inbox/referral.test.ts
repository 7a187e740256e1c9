import { describe, expect, it } from 'vitest'
import { amal, now, opened } from './examples.ts'
import { house } from './house.ts'

const read = async (
  role: Parameters<ReturnType<typeof house>['signIn']>[0],
  id = 'r-amal',
  records?: Parameters<typeof house>[1],
) => {
  const inbox = house({}, records)
  await inbox.signIn(role)
  return { ...inbox, page: await inbox.browser.get(`/inbox/referrals/${id}`) }
}

describe('one referral', () => {
  it('answers another team’s id exactly as one that does not exist', async () => {
    const foreign = await read('clinical-lead', 'r-foreign')
    const unknown = await read('clinical-lead', 'r-nothing')
    expect(foreign.page.answer.status).toBe(404)
    expect(foreign.page.html.replaceAll(/value="[^"]+"/g, '')).toBe(unknown.page.html.replaceAll(/value="[^"]+"/g, ''))
    expect(foreign.referrals.log).toEqual([])
  })

  it('opening is one event that names who looked', async () => {
    const { referrals } = await read('practitioner')
    expect(referrals.log).toHaveLength(1)
    expect(referrals.log[0]).toMatchObject({
      kind: 'opened',
      about: 'r-amal',
      viewer: { role: 'practitioner', team: 'sample' },
    })
  })

  it('says before anything else how the family may be contacted', async () => {
    const { page } = await read('clinical-lead')
    const contact = page.html.indexOf('Before you contact anyone')
    expect(contact).toBeGreaterThan(-1)
    expect(contact).toBeLessThan(page.html.indexOf('What the family told us'))
  })

  it('keeps the family’s own words as typed, in their language and direction, and never as markup', async () => {
    const words = 'أحبه <script>alert(1)</script>\n  وأبكي كثيرًا'
    const record = {
      ...amal,
      words: { text: words, lang: 'ar' as const, by: 'parent' as const, at: now },
    }
    const { page } = await read('clinical-lead', 'r-1', [
      { team: 'sample', referral: opened(record, { id: 'r-1', reference: 'AAA-2222' }) },
    ])
    expect(page.html).not.toContain('<script>alert')
    expect(page.html).toContain('أحبه &lt;script&gt;alert(1)&lt;/script&gt;\n  وأبكي كثيرًا')
    expect(page.html).toMatch(/lang="ar"[^>]*dir="rtl"|dir="rtl"[^>]*lang="ar"/)
  })

  it('escapes markup in a name wherever it stands', async () => {
    const [first, ...others] = amal.people
    if (first === undefined) throw new Error('an example without people')
    const record = { ...amal, people: [{ ...first, name: '<img src=x onerror=alert(1)>' }, ...others] }
    const { page } = await read('clinical-lead', 'r-1', [
      { team: 'sample', referral: opened(record, { id: 'r-1', reference: 'AAA-2222' }) },
    ])
    expect(page.html).not.toContain('<img src=x')
    expect(page.html).toContain('&lt;img src=x')
  })

  it('says in words that nothing automatic may go while a hold lies on the family', async () => {
    const held = { ...amal, hold: { on: true, because: ['abuse'] } }
    const { page } = await read('clinical-lead', 'r-1', [
      { team: 'sample', referral: opened(held, { id: 'r-1', reference: 'AAA-2222' }) },
    ])
    const free = { ...amal, hold: { on: false, because: [] } }
    const other = await read('clinical-lead', 'r-1', [
      { team: 'sample', referral: opened(free, { id: 'r-1', reference: 'AAA-2222' }) },
    ])
    expect(page.html).not.toBe(other.page.html)
    expect(page.html).toMatch(/nothing (may be sent|automatic|goes)|no automatic|Nothing automatic/i)
  })

  it('shows a private address only to named roles', async () => {
    const [first, ...others] = amal.people
    if (first === undefined) throw new Error('an example without people')
    const record = {
      ...amal,
      people: [
        { ...first, contact: { ...first.contact, address: { text: '7 Hidden Close', mustStayPrivate: true } } },
        ...others,
      ],
    }
    const records = [{ team: 'sample', referral: opened(record, { id: 'r-1', reference: 'AAA-2222' }) }]
    expect((await read('keyworker', 'r-1', records)).page.html).toContain('7 Hidden Close')
    for (const role of ['administrator', 'operational-lead', 'auditor'] as const)
      expect((await read(role, 'r-1', records)).page.html).not.toContain('7 Hidden Close')
  })

  it('keeps the story from roles that only arrange things', async () => {
    const record = {
      ...amal,
      words: { text: 'Words for clinicians', lang: 'en' as const, by: 'parent' as const, at: now },
    }
    const records = [{ team: 'sample', referral: opened(record, { id: 'r-1', reference: 'AAA-2222' }) }]
    expect((await read('practitioner', 'r-1', records)).page.html).toContain('Words for clinicians')
    expect((await read('administrator', 'r-1', records)).page.html).not.toContain('Words for clinicians')
  })
})

describe('a task', () => {
  it('opens its sealed words, escaped, as an event, and is done once', async () => {
    const { signIn, browser, referrals } = house()
    await signIn('clinical-lead')
    const task = await browser.get('/inbox/tasks/t-urgent')
    expect(task.html).toContain('I am &lt;b&gt;frightened&lt;/b&gt; at home')
    expect((await browser.post('/inbox/tasks/t-urgent/done', {})).answer.status).toBe(403)
    await browser.get('/inbox/tasks/t-urgent')
    expect((await browser.post('/inbox/tasks/t-urgent/done', { token: browser.token() })).answer.status).toBe(303)
    expect(referrals.log.filter(({ kind }) => kind === 'task-done')).toHaveLength(1)
    expect((await browser.get('/inbox')).html).not.toContain('t-urgent')
  })

  it('of another team answers as one that does not exist', async () => {
    const { signIn, browser } = house()
    await signIn('clinical-lead')
    expect((await browser.get('/inbox/tasks/t-foreign')).answer.status).toBe(404)
  })
})

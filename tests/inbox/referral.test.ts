import { describe, expect, it } from 'vitest'
import { amal, at, byHealthVisitor, ewa, now, opened, person, task } from './examples.ts'
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

describe('a referral since it was sent', () => {
  const steps = [{ at: at('2026-11-22T09:00:00.000Z'), kind: 'withdrawn', actor: 'family' }]
  const added = task({
    ...{ id: 't-added', what: 'words-added', referralId: 'r-1' },
    detail: {
      wish: 'Words were added.',
      words: { text: 'Mieszkamy u mamy <b>', lang: 'pl', by: 'parent', at: at('2026-11-22T08:00:00.000Z') },
    },
  })
  const gone = task({ id: 't-gone', what: 'withdrawn', referralId: 'r-1' })
  const look = async (role: Parameters<typeof read>[0], more: Parameters<typeof opened>[1]) => {
    const inbox = house(
      {},
      [{ team: 'sample', referral: opened(ewa, more) }],
      [
        { team: 'sample', task: added },
        { team: 'sample', task: gone },
      ],
    )
    await inbox.signIn(role)
    return (path: string) => inbox.browser.get(path)
  }
  const closed = { id: 'r-1', reference: 'AAA-2222', status: 'closed', events: steps }

  it('that was taken back says so at the top and in the list, until it is opened again', async () => {
    const get = await look('clinical-lead', closed)
    const { html } = await get('/inbox/referrals/r-1')
    expect(html).toContain('Whoever sent this took it back (Sunday 22 November 2026 09:00)')
    expect(html).not.toContain('due in 5 working days')
    expect(html).not.toContain('nhsuk-tag--green')
    expect(html.indexOf('took it back')).toBeLessThan(html.indexOf('Before you contact anyone'))
    expect((await get('/inbox')).html).toMatch(/AAA-2222[\s\S]*Taken back/)
    const again = { ...closed, events: [...steps, { at: now, kind: 're-opened', actor: 'Ada' }] }
    expect((await (await look('clinical-lead', again))('/inbox/referrals/r-1')).html).not.toContain('took it back')
  })

  it('shows words that were added as the family’s own, and to no role that may not read the story', async () => {
    const { html } = await (await look('practitioner', closed))('/inbox/referrals/r-1')
    expect(html).toContain('Mieszkamy u mamy &lt;b&gt;')
    expect(html).toContain('lang="pl"')
    const hidden = (await (await look('administrator', closed))('/inbox/referrals/r-1')).html
    expect(hidden).not.toContain('Mieszkamy')
    expect(hidden).toContain('Words were added since')
  })
})

describe('before anybody is contacted', () => {
  const looked = async (record: typeof amal) =>
    (await read('clinical-lead', 'r-1', [{ team: 'sample', referral: opened(record, { id: 'r-1', reference: 'A' }) }]))
      .page.html
  const contact = {
    ...person({}).contact,
    ways: { ...person({}).contact.ways, call: 'yes' as const, text: 'no' as const },
    phone: { number: '+447700900123', typed: '07700 900123', line: 'mobile' as const },
    asked: { by: 'self' as const, inPrivate: 'yes' as const },
  }
  const free = { ...ewa, people: [{ ...person({}), contact }] }
  const held = { ...free, hold: { on: true, because: ['abuse'] } }

  it('a yes is a yes, and under a hold it is not yet one', async () => {
    const [open, closed] = [await looked(free), await looked(held)]
    expect(open).toContain('nhsuk-tag--green')
    expect(open).not.toContain('Said yes: check first')
    expect(closed).toContain('Said yes: check first')
    expect(closed).not.toContain('nhsuk-tag--green')
    expect(open).toContain('href="tel:')
    expect(closed).not.toContain('href="tel:')
    expect(closed).toContain('Speak with this person alone before anyone relies on these answers')
  })

  it('nobody is said to have asked somebody who told us themselves', async () => {
    expect(await looked(free)).not.toContain('Were they alone when asked?')
    expect(
      await looked({
        ...free,
        people: [{ ...person({}), contact: { ...contact, asked: { by: 'professional', inPrivate: 'yes' } } }],
      }),
    ).toContain('Were they alone when asked?')
  })

  it('where nothing is known one line says so, in place of a list of unknowns', async () => {
    const html = await looked(byHealthVisitor)
    expect(html).toContain('Nothing is known about how to reach this person safely')
  })

  it('shows no way at all to somebody who must not be contacted', async () => {
    const html = await looked({ ...free, people: [{ ...person({}), contact, doNotContact: true }] })
    expect(html).toContain('We were asked not to contact this person')
    expect(html).not.toContain('07700')
  })
})

describe('an address somebody made up', () => {
  it.each([
    '/inbox/referrals/%00',
    '/inbox/tasks/%00%01',
    '/inbox/referrals/..%2f..%2f',
    `/inbox/tasks/${'a'.repeat(200)}`,
  ])('%s names nothing, and the store is not asked', async (path) => {
    const inbox = house()
    await inbox.signIn('clinical-lead')
    expect((await inbox.browser.get(path)).answer.status).toBe(404)
    expect(inbox.referrals.log).toEqual([])
  })
})

describe('a task that asks to contact a family under a hold', () => {
  it('says so before it says what to do', async () => {
    const detail = { wish: 'Tell the family that we said yes.' }
    const ids = { id: 'r-amal', reference: 'K7M-P2QX' }
    const held = { team: 'sample', referral: opened({ ...amal, hold: { on: true, because: ['abuse'] } }, ids) }
    const free = { team: 'sample', referral: opened({ ...amal, hold: { on: false, because: [] } }, ids) }
    for (const [record, isHeld] of [
      [held, true],
      [free, false],
    ] as const) {
      const tell = task({ id: 't-1', what: 'tell-family-yes', referralId: record.referral.id, detail })
      const inbox = house({}, [record], [{ team: 'sample', task: tell }])
      await inbox.signIn('clinical-lead')
      const { html } = await inbox.browser.get('/inbox/tasks/t-1')
      expect(html).toContain(detail.wish)
      expect(html.includes('Nothing automatic may go to this family')).toBe(isHeld)
      if (isHeld) expect(html.indexOf('Before you contact anyone')).toBeLessThan(html.indexOf(detail.wish))
    }
  })
})

describe('a task two people finish at once', () => {
  it('is done by the first; the other is told who was quicker, not that it is gone', async () => {
    const inbox = house()
    await inbox.signIn('clinical-lead', 'sample', 'Lea')
    await inbox.browser.get('/inbox/tasks/t-call')
    const page = inbox.browser.token()
    await inbox.browser.post('/inbox/tasks/t-call/done', { token: page })
    await inbox.signIn('keyworker', 'sample', 'Kim')
    await inbox.browser.get('/inbox/tasks/t-urgent')
    const late = await inbox.browser.post('/inbox/tasks/t-call/done', { token: inbox.browser.token() })
    expect(late.answer.status).toBe(409)
    expect(late.html).toContain('Lea marked this task as done')
    expect(inbox.referrals.log.filter(({ kind }) => kind === 'task-done')).toHaveLength(1)
  })
})

describe('a task nobody took in time', () => {
  it('says who was told, and opens for the deputy, who could not open it before', async () => {
    const late = (more: object) => [
      { team: 'sample', task: task({ id: 't-1', what: 'urgent-words', detail: { words: 'help' }, ...more }) },
    ]
    const before = house({}, undefined, late({}))
    await before.signIn('operational-lead')
    expect((await before.browser.get('/inbox/tasks/t-1')).answer.status).toBe(403)
    const told = house({}, undefined, late({ deputy: 'operational-lead' }))
    await told.signIn('operational-lead')
    const { answer, html } = await told.browser.get('/inbox/tasks/t-1')
    expect(answer.status).toBe(200)
    expect(html).toContain('nobody took it in time, so Operational lead too')
    expect(html).toContain('Why it is here')
  })

  it('or took and has not done, says who has it and that the deputy knows', async () => {
    const held = task({ id: 't-1', what: 'call-back', takenBy: 'Kim', deputy: 'operational-lead' })
    const page = async (one: typeof held) => {
      const inbox = house({}, undefined, [{ team: 'sample', task: one }])
      await inbox.signIn('clinical-lead')
      return (await inbox.browser.get('/inbox')).html
    }
    expect(await page(held)).not.toContain('not done in time')
    expect(await page({ ...held, lateToldAt: at('2026-11-23T14:05:00.000Z') })).toContain(
      'Kim (Clinical lead); not done in time, so Operational lead was told too',
    )
  })
})

describe('an alert from a conversation that was not sent', () => {
  it('says how to reach them safely before it says where, in words and not in codes', async () => {
    const detail = {
      ...{ category: 'danger-to-self', certainty: 'plain', words: 'I cannot go on', lang: 'en', rule: 'en.self.kill' },
      ...{ name: 'Ana', number: '07700 900123', ways: 'call', shared: 'others-see-it', 'if-someone-else': 'hang-up' },
      ...{ 'other-parent': 'no-do-not-contact', when: 'not-known' },
    }
    const inbox = house({}, undefined, [{ team: 'sample', task: task({ id: 't-1', what: 'urgent-words', detail }) }])
    await inbox.signIn('clinical-lead')
    const { html } = await inbox.browser.get('/inbox/tasks/t-1')
    for (const said of ['Others use it or see it', 'Hang up', 'DO NOT CONTACT THEM', 'Danger to themselves'])
      expect(html).toContain(said)
    expect(html.indexOf('Hang up')).toBeLessThan(html.indexOf('07700 900123'))
    expect(html.indexOf('I cannot go on')).toBeLessThan(html.indexOf('Danger to themselves'))
    expect(html).not.toContain('danger-to-self')
  })
})

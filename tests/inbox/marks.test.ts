import { describe, expect, it } from 'vitest'
import { byHealthVisitor, ewa, opened, person, task } from './examples.ts'
import { house } from './house.ts'

const look = async (
  record: typeof ewa,
  tasks: readonly Parameters<typeof task>[0][],
  role: 'clinical-lead' | 'administrator' = 'clinical-lead',
) => {
  const inbox = house(
    {},
    [{ team: 'sample', referral: opened(record, { id: 'r-1', reference: 'AAA-2222' }) }],
    tasks.map((one) => ({ team: 'sample', task: task({ referralId: 'r-1', ...one }) })),
  )
  await inbox.signIn(role)
  const list = (await inbox.browser.get('/inbox')).html
  const page = (await inbox.browser.get('/inbox/referrals/r-1')).html
  return {
    list: list.slice(list.lastIndexOf('<table')),
    head: page.slice(0, page.indexOf('Before you contact anyone')),
  }
}

const held = { ...ewa, hold: { on: true, because: ['abuse'] } }

describe('the mark that contact waits', () => {
  it('stays on the page and in the list when the task to speak with them alone is done', async () => {
    for (const done of [false, true]) {
      const { list, head } = await look(held, [{ id: 't-1', what: 'private-check', done }])
      for (const html of [list, head]) expect(html).toContain('Contact on hold')
    }
  })

  it('follows urgent words that were dealt with; their own red mark goes with the task', async () => {
    const open = await look(held, [{ id: 't-1', what: 'urgent-words' }])
    const done = await look(held, [{ id: 't-1', what: 'urgent-words', done: true }])
    for (const html of [open.list, open.head]) expect(html).toMatch(/Urgent words[\s\S]*Contact on hold/)
    for (const html of [done.list, done.head]) {
      expect(html).not.toContain('Urgent words')
      expect(html).toContain('Contact on hold')
    }
  })

  it('needs no task on the page: the record says it', async () => {
    expect((await look(held, [])).head).toContain('Contact on hold')
    const checked = {
      ...ewa,
      people: [person({ contact: { ...person({}).contact, needsPrivateCheck: true } })],
    }
    const shared = await look(checked, [{ id: 't-1', what: 'private-check' }])
    for (const html of [shared.list, shared.head]) {
      expect(html).toContain('Check before contact')
      expect(html).not.toContain('Contact on hold')
    }
    const free = await look(ewa, [])
    expect(free.head + free.list).not.toMatch(/on hold|Check before/)
  })

  it('is another than the red one for feared serious harm, which only those who may read the story see', async () => {
    const harm = { ...byHealthVisitor, hold: { on: true, because: ['serious-harm'] } }
    const lead = await look(harm, [])
    for (const html of [lead.list, lead.head])
      expect(html).toMatch(/nhsuk-tag--red">Serious harm feared[\s\S]*Contact on hold/)
    const administrator = await look(harm, [], 'administrator')
    for (const html of [administrator.list, administrator.head]) {
      expect(html).not.toContain('Serious harm')
      expect(html).toContain('Contact on hold')
    }
  })
})

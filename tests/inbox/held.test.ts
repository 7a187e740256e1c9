import { describe, expect, it } from 'vitest'
import { at, byHealthVisitor, ewa, opened, person, task } from './examples.ts'
import { house } from './house.ts'

const nobody = person({}).contact
const ways = { ...nobody.ways, call: 'yes' as const }
const number = (digits: string) => ({ number: `+44${digits}`, typed: `0${digits}`, line: 'mobile' as const })
const asked = (inPrivate: 'yes' | 'no') => ({ by: 'professional' as const, inPrivate })

const look = async (record: typeof ewa, tasks: readonly Parameters<typeof task>[0][] = [], more = {}) => {
  const inbox = house(
    {},
    [{ team: 'sample', referral: opened(record, { id: 'r-1', reference: 'AAA-2222', ...more }) }],
    tasks.map((one) => ({ team: 'sample', task: task({ referralId: 'r-1', ...one }) })),
  )
  await inbox.signIn('clinical-lead')
  return (await inbox.browser.get('/inbox/referrals/r-1')).html
}

const mother = person({ isReferrer: true, contact: { ...nobody, ways, phone: number('7700900123') } })
const other = person({
  ...{ id: 'other-parent', relationship: 'not-known', name: 'Omar' },
  contact: { ...nobody, ways, phone: number('7700900999') },
})
const hold = { on: true, because: ['abuse'] }

describe('another adult of a family under a hold', () => {
  it('is not contacted and has no number on the page; without a hold they have', async () => {
    const free = await look({ ...ewa, people: [mother, other] })
    expect(free).toContain('07700 900999')
    const held = await look({ ...ewa, people: [mother, other], hold })
    expect(held).toContain('07700 900123')
    expect(held).not.toContain('900999')
    expect(held).toContain('Nobody contacts this person before a clinician has spoken alone')
    expect(held).not.toContain('We were asked not to contact this person')
  })

  it('is whoever was not asked alone; where nobody was, all but the first', async () => {
    const carer = (digits: string, inPrivate: 'yes' | 'no') =>
      person({ contact: { ...nobody, ways, phone: number(digits), asked: asked(inPrivate) } })
    const told = { ...byHealthVisitor, hold }
    const second = await look({ ...told, people: [carer('7700900111', 'no'), carer('7700900222', 'yes')] })
    expect(second).not.toContain('900111')
    expect(second).toContain('07700 900222')
    const none = await look({ ...told, people: [carer('7700900111', 'no'), carer('7700900222', 'no')] })
    expect(none).toContain('07700 900111')
    expect(none).not.toContain('900222')
  })

  it('is called what the question called them', async () => {
    const html = await look({ ...ewa, people: [mother, other] })
    expect(html).toContain('the baby’s other parent')
    expect(html).not.toContain('how they belong to the baby is not known')
  })
})

describe('what this version cannot do', () => {
  it('is said where a hold or an unchecked sender promises it', async () => {
    const said = 'are not in this version yet'
    expect((await look({ ...ewa, hold })).split(said)).toHaveLength(2)
    expect((await look(byHealthVisitor)).split(said)).toHaveLength(2)
    expect(await look(ewa)).not.toContain(said)
  })
})

describe('what a professional ticked', () => {
  it('is said as they were asked, and no harder', async () => {
    const html = await look({ ...byHealthVisitor, status: ['serious-harm', 'court'] })
    expect(html).toContain('<li>Someone may come to serious harm</li>')
    expect(html).toContain('<li>A court is deciding where the baby lives, or soon will</li>')
    expect(html).not.toContain('<li>Serious harm</li>')
  })
})

describe('what tells tasks apart', () => {
  it('in the history is what was made, each once', async () => {
    const made = { kind: 'task-made', actor: 'service' }
    const [first, then] = [at('2026-11-22T09:00:00.000Z'), at('2026-11-22T10:00:00.000Z')]
    const html = await look(
      ewa,
      [
        { id: 't-1', what: 'interpreter', madeAt: first, done: true },
        { id: 't-2', what: 'area-check', madeAt: first },
        { id: 't-3', what: 'look-again', madeAt: then },
      ],
      { events: [first, first, then].map((when) => ({ ...made, at: when })) },
    )
    for (const what of ['Book an interpreter', 'Check which team covers this family', 'Look at this referral again'])
      expect(html.split(`A task was made: ${what}`)).toHaveLength(2)
  })

  it('in the history is also a task told of in a conversation, and one that is gone stays without its name', async () => {
    const alert = { id: 't-1', what: 'urgent-words', madeAt: at('2026-11-22T09:00:00.000Z') } as const
    const gone = { kind: 'task-made', actor: 'service', at: at('2026-11-22T10:00:00.000Z') }
    const html = await look(ewa, [alert], { events: [gone] })
    expect(html.split('A task was made: Words that need a person now')).toHaveLength(2)
    expect(html.match(/A task was made/g)).toHaveLength(2)
  })

  it('is whether somebody did one, or nobody has to any more', async () => {
    const over = { what: 'call-back', done: true } as const
    const html = await look(ewa, [{ ...over, id: 't-1', ended: true }])
    expect(html).toMatch(/Ended: no longer needed<\/strong> <a[^>]*>Call this family/)
    expect(await look(ewa, [{ ...over, id: 't-1' }])).toMatch(/>Done<\/strong> <a[^>]*>Call this family/)
  })

  it('in the list is when each was said', async () => {
    const alert = (id: string, madeAt: string) => ({
      team: 'sample',
      task: task({ id, what: 'urgent-words', madeAt: at(madeAt) }),
    })
    const inbox = house({}, [], [alert('t-1', '2026-11-23T14:05:00.000Z'), alert('t-2', '2026-11-23T13:20:00.000Z')])
    await inbox.signIn('clinical-lead')
    const { html } = await inbox.browser.get('/inbox')
    for (const time of ['14:05', '13:20']) expect(html).toContain(`>since today ${time}<`)
  })
})

describe('a link to a task', () => {
  it.each(['clinical-lead', 'practitioner', 'keyworker', 'administrator', 'operational-lead', 'auditor'] as const)(
    'in the list of a %s opens',
    async (role) => {
      const inbox = house()
      await inbox.signIn(role)
      const { html } = await inbox.browser.get('/inbox')
      for (const [, url = ''] of html.matchAll(/href="(\/inbox\/(?:tasks|referrals)\/[^"]+)"/g))
        expect([url, (await inbox.browser.get(url)).answer.status]).toEqual([url, 200])
    },
  )
})

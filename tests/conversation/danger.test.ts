import { describe, expect, it } from 'vitest'
import { simpleRest, talk, upTo } from './talk.ts'

const beaten = 'My husband hits me and he will kill me'
const sent = (parent: ReturnType<typeof talk>) => parent.referrals[0]?.referral

describe('danger heard on the way', () => {
  it('holds everything automatic for the family, whatever the contact answers say', () => {
    const parent = talk()
    parent.say(...upTo.number, beaten, ...upTo.ways.slice(7), ...simpleRest, 'send')
    expect(sent(parent)?.people[0]?.contact.ways.text).toBe('yes')
    expect(sent(parent)?.hold).toEqual({ on: true, because: ['urgent-words'] })
  })

  it('holds nothing where nothing was heard (control)', () => {
    const parent = talk()
    parent.say(...upTo.ways, ...simpleRest, 'send')
    expect(sent(parent)?.hold).toEqual({ on: false, because: [] })
  })

  it('is forgotten for the next family once something was sent', () => {
    const parent = talk()
    parent.say(...upTo.number, beaten, ...upTo.ways.slice(7), ...simpleRest, 'send')
    expect(parent.state().heard).toBeUndefined()
  })

  it('keeps the words of a story as its answer, asks again for more, and goes on when skipped', () => {
    const parent = talk()
    parent.say(...upTo.ways, ...simpleRest.slice(0, 6), beaten)
    expect(parent.replies()[0]).toMatchObject({ is: 'urgent' })
    expect(parent.asked()).toBe('words')
    parent.say('It began in the spring')
    parent.say(...simpleRest.slice(7), 'send')
    expect(sent(parent)?.words?.text).toBe(`${beaten}\n\nIt began in the spring`)
    const other = talk()
    other.say(...upTo.ways, ...simpleRest.slice(0, 6), beaten, 'skip', ...simpleRest.slice(7), 'send')
    expect(sent(other)?.words?.text).toBe(beaten)
  })

  it('lets a professional write it down', () => {
    const professional = talk('referral')
    professional.say(
      'asked today',
      '12 June 2026',
      'BD7',
      'health visitor',
      'Kim Osei',
      'kim@nhs.example',
      'Clinic',
      'skip',
    )
    professional.say('Samira', 'mother', 'none, or not safe', 'nobody has asked', 'English', 'no', 'skip')
    expect(professional.asked()).toBe('concern')
    const words = 'Her partner beats her and threatened to kill the baby'
    professional.say(words)
    expect(professional.asked()).toBe('concern')
    professional.say('skip')
    expect(professional.state().drafts['referral']?.answers['concern']?.value).toBe(words)
    expect(professional.asked()).not.toBe('concern')
  })

  it.each([
    ['in a list', { hopes: ['x', 'I want to kill myself tonight'] }],
    ['nested', { area: { place: 'I want to kill myself tonight' } }],
    ['under a question that is not open', { words: 'I want to kill myself tonight' }],
  ])('is heard on a card %s, and never kept as an answer there', (_, values) => {
    const parent = talk()
    parent.say('go ahead')
    parent.values(values)
    expect(parent.replies()[0]).toMatchObject({ is: 'urgent', category: 'danger-to-self' })
    expect(Object.keys(parent.state().drafts['self-referral']?.answers ?? {})).toEqual(['moment'])
  })

  it('is alerted for every answer of a card that speaks of it, the most urgent answered first', () => {
    const parent = talk()
    parent.say('go ahead')
    parent.values({ good: 'I want to kill myself tonight', words: 'He strangled me last night' })
    expect(parent.tasks.map(({ detail }) => detail['category'])).toEqual(['danger-to-self', 'danger-from-someone'])
  })

  it('survives a value nested deeper than anybody types', () => {
    let deep: Parameters<ReturnType<typeof talk>['values']>[0][string] = 'hello'
    for (let at = 0; at < 5_000; at += 1) deep = [deep]
    const parent = talk()
    expect(() => parent.values({ moment: deep })).not.toThrow()
    expect(parent.asked()).toBe('moment')
  })

  it('alerts with the words, how to reach the person, who owns it and by when; also after sending', () => {
    const parent = talk()
    parent.say(...upTo.ways, ...simpleRest, 'send')
    const long = `${'It has been a long day. '.repeat(300)}I want to kill myself tonight`
    parent.say(long)
    const alert = parent.tasks.find(({ what }) => what === 'urgent-words')
    expect(alert).toMatchObject({ urgency: 'now', owner: 'clinical-lead', detail: { reference: 'BCD-2345' } })
    expect(String(alert?.detail['words'])).toContain('kill myself tonight')
    // It is Saturday: a quarter of an hour of the team's own time is up on Monday morning.
    expect(alert?.dueAt).toBe('2026-11-23T09:15:00.000Z')
    const other = talk()
    other.say(...upTo.ways, 'I want to kill myself')
    expect(other.tasks[0]?.detail).toMatchObject({ name: 'Ana', number: '07700 900123' })
    // Whoever rings must know first whether it is safe to: what was not asked yet is not known, and never left out.
    expect(other.tasks[0]?.detail).toMatchObject({ shared: 'not-known', 'if-someone-else': 'not-known' })
    const later = talk()
    later.say(...upTo.ways, ...simpleRest.slice(0, 4), 'I want to kill myself')
    expect(later.tasks[0]?.detail['shared']).toBe('just-mine')
  })
})

describe('danger a professional writes of', () => {
  it('says who wrote, and whom they wrote about: their name is not the family’s', () => {
    const professional = talk('referral')
    professional.say(
      'asked today',
      '12 June 2026',
      'BD7',
      'health visitor',
      'Jo Bell',
      'jo@nhs.example',
      'Clinic',
      'skip',
    )
    professional.say('Samira', 'mother', 'He is going to kill her')
    const { detail } = professional.tasks.find(({ what }) => what === 'urgent-words') ?? { detail: {} }
    expect(detail).toMatchObject({ professional: 'Jo Bell', email: 'jo@nhs.example', carer: 'Samira' })
    expect(detail).not.toHaveProperty('name')
  })
})

describe('a loss', () => {
  it.each([
    ['a card', (parent: ReturnType<typeof talk>) => parent.values({ moment: 'go-ahead' })],
    ['the page loaded again', (parent: ReturnType<typeof talk>) => parent.send({ is: 'start', form: 'self-referral' })],
    ['an attachment', (parent: ReturnType<typeof talk>) => parent.send({ is: 'attachment' })],
  ])('told plainly: %s brings no question back', (_, act) => {
    const parent = talk()
    parent.say('My baby died last week')
    act(parent)
    expect(parent.asked()).toBe('')
    parent.say('start again')
    expect(parent.asked()).toBe('start')
  })

  it('that may be long ago is met gently, and the form goes on', () => {
    const parent = talk()
    parent.say(...upTo.name, 'I had a miscarriage in 2019 and now I have my little boy')
    expect(parent.replies()[0]).toMatchObject({ is: 'urgent', category: 'loss' })
    expect(parent.asked()).toBe('you.name')
  })
})

describe('answers changed because somebody walked in', () => {
  const notSafe = [...simpleRest.slice(0, 7), 'I do not always feel safe at home', ...simpleRest.slice(8)]

  it.each([['keep it short'], ['someone is helping me']])('"%s" afterwards leaves the hold on', (change) => {
    const parent = talk()
    parent.say(...upTo.ways, ...notSafe, 'change', 'moment', change, 'yes')
    while (parent.asked() !== 'send') parent.say(parent.asked() === 'beside-you' ? '1' : 'yes')
    parent.say('send')
    expect(sent(parent)?.hold.because).toContain('abuse')
  })

  it('contact answers given with somebody beside still wait for a private check', () => {
    const parent = talk()
    parent.say('someone is helping me', 'a worker', ...upTo.ways.slice(1), ...simpleRest.slice(0, 4))
    parent.say('change', 'moment', 'yes, go ahead', 'yes')
    while (parent.asked() !== 'send')
      parent.say(
        parent.asked() === 'tell'
          ? 'nobody for now'
          : parent.asked() === 'talk'
            ? 'English'
            : parent.asked() === 'other.knows'
              ? 'rather not say'
              : 'skip',
      )
    parent.say('send')
    expect(sent(parent)?.people[0]?.contact).toMatchObject({
      needsPrivateCheck: true,
      asked: { inPrivate: 'not-known' },
    })
    expect(parent.tasks.map(({ what }) => what)).toContain('private-check')
  })
})

describe('what may not be safe to ask', () => {
  it('holds what is sent later from here', () => {
    const professional = talk('referral')
    professional.say('it may not be safe to ask')
    expect(professional.state().heard).toEqual(['may-not-be-safe-to-ask'])
  })
})

import { describe, expect, it } from 'vitest'
import { simpleRest, talk, upTo } from './talk.ts'

describe('what everyone can say at any turn', () => {
  it('back goes to the question before, saying what is kept, and loses nothing', () => {
    const parent = talk()
    parent.say(...upTo.number, 'back')
    expect(parent.asked()).toBe('you.name')
    expect(parent.text()).toContain('Ana')
    parent.say('Anna')
    expect(parent.asked()).toBe('reach.number')
  })

  it('back at the first question says so', () => {
    const parent = talk()
    parent.say('back')
    expect(parent.text()).toContain('first question')
    expect(parent.asked()).toBe('moment')
  })

  it('change names the answer, and the form goes on where it was', () => {
    const parent = talk()
    parent.say(...upTo.ways, 'change my name')
    expect(parent.asked()).toBe('you.name')
    parent.say('Anya')
    expect(parent.asked()).toBe('reach.ways')
  })

  it('change alone lists what can be changed', () => {
    const parent = talk()
    parent.say(...upTo.name, 'change')
    expect(parent.asked()).toBe('change')
    expect(parent.ask()?.options.map(({ value }) => value)).toContain('area')
    parent.say('area', 'LS6')
    expect(parent.text()).toMatch(/outside the area/)
    expect(parent.asked()).toBe('you.name')
  })

  it('why says why we ask, and asks again with its hint', () => {
    const parent = talk()
    parent.say(...upTo.number, 'why do you ask?')
    expect(parent.text()).toContain('Only to talk with you about this')
    expect(parent.asked()).toBe('reach.number')
  })

  it('skip leaves out what may be left out, and says kindly when it may not', () => {
    const parent = talk()
    parent.say('skip')
    expect(parent.text()).toMatch(/need an answer/)
    expect(parent.asked()).toBe('moment')
  })

  it('urgent help gives the numbers of the nation, 999 first, and asks again', () => {
    const parent = talk()
    parent.say('urgent help')
    const [first] = parent.replies()
    expect(first).toMatchObject({ is: 'urgent' })
    expect(parent.text()).toMatch(/999[\s\S]*111/)
    expect(parent.asked()).toBe('moment')
  })

  it.each([
    ['en', '• Call 999\n• NHS 111: call 111'],
    ['pl', '• Zadzwoń pod numer 999\n• NHS 111: zadzwoń'],
    ['ar', '• الاتصال بالرقم \u2068999\u2069\n• \u2068\u2066NHS 111\u2069\u2069: '],
  ] as const)('a number that is its own name is said once: %s', (lang, lines) => {
    const parent = talk('self-referral', lang)
    parent.say('urgent help')
    expect(parent.text()).toContain(lines)
  })

  it('a person makes a task with an owner and a clock, and says when somebody is there', () => {
    const parent = talk()
    parent.say(...upTo.ways, 'I want to talk to a person')
    expect(parent.tasks).toHaveLength(1)
    expect(parent.tasks[0]).toMatchObject({ what: 'person-asked', detail: { name: 'Ana', number: '07700 900123' } })
    expect(parent.text()).toMatch(/Monday to Friday/)
    expect(parent.text()).toContain('They will use the way you gave us.')
    expect(parent.text()).not.toContain('give us a name')
  })

  it('a person asked for before any way was given asks for one', () => {
    const parent = talk()
    parent.say(...upTo.name, 'a person')
    expect(parent.text()).toContain('If you give us a name and a way to reach you')
  })

  it('start again forgets only after a yes', () => {
    const parent = talk()
    parent.say(...upTo.name, 'start again')
    expect(parent.asked()).toBe('restart')
    parent.say('no')
    expect(parent.asked()).toBe('you.name')
    parent.say('start again', 'yes')
    expect(parent.asked()).toBe('start')
    expect(parent.state().drafts).toEqual({})
  })

  it('an option always wins over a command of the same word', () => {
    const parent = talk()
    parent.say('not now')
    expect(parent.text()).toMatch(/Come back whenever/)
  })

  it('opening the same form again goes on where it was', () => {
    const parent = talk()
    parent.say(...upTo.number)
    parent.send({ is: 'start', form: 'self-referral' })
    expect(parent.text()).toContain('Welcome back')
    expect(parent.asked()).toBe('reach.number')
  })
})

describe('the safety floor in a conversation', () => {
  it('answers danger before anything else, alerts a person, and asks the same question again', () => {
    const parent = talk()
    parent.say(...upTo.name, 'I want to kill myself')
    expect(parent.replies()[0]).toMatchObject({ is: 'urgent', category: 'danger-to-self' })
    expect(parent.asked()).toBe('you.name')
    expect(parent.tasks[0]).toMatchObject({ what: 'urgent-words', urgency: 'now', owner: expect.any(String) })
    expect(parent.state().drafts['self-referral']?.answers['you.name']).toBeUndefined()
  })

  it('a loss said plainly ends the questions, with no summary and no re-ask', () => {
    const parent = talk()
    parent.say(...upTo.name, 'our baby died last week')
    expect(parent.replies().map((reply) => reply.is)).toEqual(['urgent'])
    expect(parent.tasks[0]).toMatchObject({ what: 'loss-told' })
    parent.say('ok thank you')
    expect(parent.asked()).toBe('')
    parent.say('a person')
    expect(parent.tasks.map(({ what }) => what)).toContain('person-asked')
  })

  it('what an option says is our own words, not a cry for help', () => {
    const parent = talk()
    parent.say(
      ...upTo.ways,
      'text, call',
      'just mine',
      'first name',
      'any time',
      'yes, contact only me',
      'skip',
      'skip',
    )
    expect(parent.asked()).toBe('life')
    parent.say('I have lost a baby, a pregnancy or someone close')
    expect(parent.asked()).toBe('around')
  })
})

describe('another phone number at the summary', () => {
  const checking = () => {
    const parent = talk()
    parent.say(...upTo.ways, ...simpleRest)
    expect(parent.asked()).toBe('send')
    return parent
  }

  it('asks again whose phone it is and what to say there, and comes back to the summary', () => {
    const parent = checking()
    parent.say('change my number')
    expect(parent.asked()).toBe('reach.number')
    parent.say('07700 900456')
    expect(parent.asked()).toBe('reach.shared')
    parent.say('others see it')
    expect(parent.asked()).toBe('reach.say')
    parent.say('hang up')
    expect(parent.asked()).toBe('send')
    parent.say('send')
    expect(parent.referrals[0]?.referral.people[0]?.contact).toMatchObject({
      phone: { number: '+447700900456' },
      phoneIsPrivate: 'no',
    })
  })

  it('asks nothing where it is the same number, written another way', () => {
    const parent = checking()
    parent.say('change my number', '+44 7700 900 123')
    expect(parent.asked()).toBe('send')
    parent.say('send')
    expect(parent.referrals[0]?.referral.people[0]?.contact.phoneIsPrivate).toBe('yes')
  })

  it('asks whose phone it is again after there was no number for a while', () => {
    const parent = checking()
    parent.say('change my number', 'I have no number to give', 'yes')
    parent.say('change my number', '07700 900123')
    expect(parent.state().drafts['self-referral']?.answers).not.toHaveProperty(['reach.shared'])
    expect(parent.state().drafts['self-referral']?.answers).not.toHaveProperty(['reach.say'])
  })
})

describe('a no to what waits', () => {
  const toSecondDate = ['go ahead', '1', 'mum', 'both', '12 June 2026', '1 February 2027']

  it.each([
    ['said', (parent: ReturnType<typeof talk>) => parent.say('no')],
    ['tapped on a card', (parent: ReturnType<typeof talk>) => parent.values({ 'baby.stage': 'no' })],
  ])('%s, a change that would drop answers is not made, and the form goes on where it was', (_, decline) => {
    const parent = talk()
    parent.say(...toSecondDate)
    const asked = parent.asked()
    parent.say('change', 'baby.stage', 'yes')
    expect(parent.asked()).toBe('confirm baby.stage')
    decline(parent)
    expect(parent.text()).toContain('We left it as it was')
    expect(parent.asked()).toBe(asked)
    expect(parent.state().drafts['self-referral']?.answers['baby.stage']?.value).toBe('both')
  })

  it('opening the chat again after a loss asks nothing', () => {
    const parent = talk()
    parent.say('go ahead', 'our baby died last week')
    parent.send({ is: 'joined' })
    expect(parent.asked()).toBe('')
  })
})

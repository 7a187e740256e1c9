import { describe, expect, it } from 'vitest'
import { locales } from '../../locales/index.ts'
import { formTitles } from '../../src/start/formTitles.ts'
import { makeVoices } from '../../src/words/makeVoices.ts'
import { simpleRest, talk, upTo } from '../conversation/talk.ts'

const complete = () => {
  const parent = talk()
  parent.say(...upTo.ways, ...simpleRest)
  return parent
}

describe('the self-referral', () => {
  it('takes at most 26 turns for the simple case, sending included', () => {
    const parent = complete()
    expect(parent.asked()).toBe('send')
    parent.say('send')
    expect(parent.referrals).toHaveLength(1)
    expect(upTo.ways.length + simpleRest.length + 1).toBeLessThanOrEqual(26)
  })

  it('asks ten things on the short path, nothing about the baby, feelings or home', () => {
    const parent = talk()
    const asked: string[] = []
    for (const text of [
      'keep it short',
      'BD7',
      'Ana',
      '07700 900123',
      'call',
      'just mine',
      'hang up',
      'mornings',
      'English',
      'send',
    ]) {
      asked.push(parent.asked())
      parent.say(text)
    }
    expect(asked).toEqual([
      'moment',
      'area',
      'you.name',
      'reach.number',
      'reach.ways',
      'reach.shared',
      'reach.say',
      'reach.when',
      'talk',
      'send',
    ])
    expect(parent.referrals[0]?.referral.path).toBe('call-back')
    expect(parent.tasks.map(({ what }) => what)).toContain('call-back')
    expect(parent.replies().at(-1)).toMatchObject({ is: 'done', form: 'self-referral' })
  })

  it.each([
    ['en', 'keep it short', 'A call from us, and only a few questions'],
    ['pl', 'krótko', 'Telefon od nas i tylko kilka pytań'],
    ['ar', 'مختصر', 'مكالمة من فريقنا، وأسئلة قليلة فقط'],
  ] as const)('reads back what somebody chose, never the words of a button: %s', (lang, short, chosen) => {
    const parent = talk('self-referral', lang)
    parent.say(short, 'BD7', 'Ana', '07700 900123', '1', '1', '1', '1', '1')
    for (let turn = 0; turn < 5 && parent.asked() !== 'send'; turn += 1) parent.say('1')
    const [first] = parent.ask()?.summary ?? []
    expect(first).toMatchObject({ question: 'moment', answer: chosen })
    const titles = formTitles(makeVoices(locales)(lang))
    expect(titles('self-referral', 'moment', 'keep-it-short')?.answer).toBe(chosen)
  })

  it('asks apart which language somebody likes to read, where they like to speak another one', () => {
    const parent = complete()
    parent.say('change', 'language we speak', 'another language', 'Somali', 'yes', 'skip')
    expect(parent.asked()).toBe('reads')
    parent.say('I would rather talk than read')
    parent.say('send')
    expect(parent.referrals[0]?.referral.people[0]).toMatchObject({ speaks: 'Somali', reads: 'rather-not-read' })
  })

  it('asks for a date with what helps to answer it: no weeks of pregnancy once the baby is here', () => {
    const born = talk()
    born.say(...upTo.name.slice(0, 4))
    expect(born.ask()).toMatchObject({ question: 'baby.date', hint: expect.stringMatching(/how old/) })
    expect(born.ask()?.hint).not.toMatch(/pregnan/)
    const due = talk()
    due.say(...upTo.name.slice(0, 3), 'not yet')
    expect(due.ask()).toMatchObject({ question: 'baby.date', hint: expect.stringMatching(/weeks pregnant/) })
  })

  it('shows no heading about the baby on the short path', () => {
    const parent = talk()
    parent.say('keep it short', 'BD7', 'Ana', '07700 900123', 'call', 'just mine', 'hang up', 'mornings', 'English')
    const sections = parent.ask()?.summary?.map(({ section }) => section) ?? []
    expect(sections).toContain('Where you live')
    expect(sections.filter((section) => /baby/i.test(section))).toEqual([])
  })

  it('says the seven things before the first answer, in two messages', () => {
    const parent = talk()
    const statements = parent.replies().filter((reply) => reply.is === 'statement')
    expect(statements).toHaveLength(2)
    const words = statements.map((reply) => (reply.is === 'statement' ? reply.text : '')).join('\n')
    for (const thing of [
      /not a mark against you/,
      /six minutes/,
      /until you press send/,
      /only if you say so/,
      /999/,
      /leave this page/,
      /how to complain/,
    ])
      expect(words).toMatch(thing)
  })

  it('keeps who gave each answer, when and in which language', () => {
    const parent = talk()
    parent.say('someone is helping me', 'a worker', '1')
    const kept = parent.state().drafts['self-referral']?.answers['hopes']
    expect(kept).toMatchObject({ by: 'beside-parent', lang: 'en', at: expect.stringMatching(/^2026-11-21T10:00:/) })
  })

  it('"I do not always feel safe at home" is met by a plain thank-you and holds the whole family', () => {
    const parent = talk()
    parent.say(...upTo.ways, ...simpleRest.slice(0, 7), '6')
    const thanks = parent.replies()[0]
    expect(thanks).toMatchObject({ is: 'statement', text: 'Thank you. That helps us.' })
    parent.say(...simpleRest.slice(8), 'send')
    const sent = parent.referrals[0]?.referral
    expect(sent?.hold).toEqual({ on: true, because: ['abuse'] })
    expect(sent?.factors).toEqual([{ factor: 'abuse', by: 'parent' }])
    const other = talk()
    other.say(...upTo.ways, ...simpleRest.slice(0, 7), '9')
    expect(other.replies()[0]).toEqual(thanks)
  })

  it('asks the gentle list only after "yes, go ahead"', () => {
    const parent = talk()
    parent.say('someone is helping me', 'a worker', ...upTo.ways.slice(1), ...simpleRest.slice(0, 7))
    expect(parent.asked()).toBe('around')
  })

  it('"please do not contact them" holds: the other parent is never to be contacted', () => {
    const parent = talk()
    parent.say(
      ...upTo.ways,
      ...simpleRest.slice(0, 4),
      'no, please do not contact them',
      ...simpleRest.slice(5),
      'send',
    )
    const other = parent.referrals[0]?.referral.people.find((person) => person.id === 'other-parent')
    expect(other).toMatchObject({ doNotContact: true, knows: 'no' })
    expect(other?.contact.ways.text).toBe('not-known')
  })

  it('stores no baby’s name for a foster carer whose social worker has not said yes', () => {
    const parent = talk()
    parent.say('go ahead', '1', 'foster carer', 'not yet')
    expect(parent.text()).toMatch(/only ask for your own name and number/)
    expect(parent.asked()).toBe('area')
    parent.say('BD7', 'Ana', '07700 900123', 'call', 'just mine', 'hang up', 'any time', 'English')
    expect(parent.asked()).toBe('send')
    parent.say('send')
    const sent = parent.referrals[0]?.referral
    expect(sent?.path).toBe('call-back')
    expect(sent?.babies).toEqual([])
    expect(sent?.hold.on).toBe(true)
  })

  it('gives somebody who does not look after the baby help and no form', () => {
    const parent = talk()
    parent.say('go ahead', '1', 'someone else who cares about the baby', 'no')
    expect(parent.text()).toMatch(/Thank you for caring/)
    expect(parent.asked()).toBe('')
  })

  it('makes a record of each twin, with the date given once', () => {
    const parent = talk()
    parent.say(...upTo.ways, ...simpleRest.slice(0, -1), 'baby name', 'twins', 'two', 'Mia', 'Leo')
    expect(parent.asked()).toBe('send')
    parent.say('send')
    expect(parent.referrals[0]?.referral.babies.map(({ name, born }) => [name, born?.date])).toEqual([
      ['Mia', '2026-06-12'],
      ['Leo', '2026-06-12'],
    ])
  })

  it('keeps a due date as a due date, never as a birth date', () => {
    const parent = talk()
    parent.say('go ahead', '1', 'mum', 'not yet', '24 weeks pregnant')
    expect(parent.asked()).toBe('confirm baby.date')
    parent.say('yes', ...upTo.ways.slice(5), ...simpleRest, 'send')
    const [baby] = parent.referrals[0]?.referral.babies ?? []
    expect(baby?.due?.date).toBe('2027-03-13')
    expect(baby?.born).toBeUndefined()
  })

  it('speaks of another area and still goes on', () => {
    const parent = talk()
    parent.say(...upTo.name.slice(0, -1), 'LS6 2AB')
    expect(parent.text()).toMatch(/outside the area/)
    expect(parent.asked()).toBe('you.name')
  })

  it('sends once: saying send again starts nothing', () => {
    const parent = complete()
    parent.say('send', 'send', 'send')
    expect(parent.referrals).toHaveLength(1)
  })
})

describe('what a parent never hears from a machine', () => {
  it.each([
    ['a court deciding', ['social worker'], ['yes']],
    ['a court, not sure', ['social worker'], ['not sure']],
    ['a drugs service helping', ['alcohol or drugs service'], []],
    ['a mental health team helping', ['mental health team'], []],
  ])('%s is answered by a thank-you or the next question, and goes on', (_, around, court) => {
    const parent = talk()
    parent.say(...upTo.ways, ...simpleRest.slice(0, 8), ...around)
    if (court.length > 0) {
      expect(parent.asked()).toBe('court')
      parent.say(...court)
      expect(parent.replies()[0]).toMatchObject({ is: 'statement', text: 'Thank you.' })
    }
    expect(parent.asked()).toBe('tell')
    parent.say(...simpleRest.slice(9), 'send')
    expect(parent.referrals).toHaveLength(1)
    const words = parent.replies().map((reply) => (reply.is === 'ask' ? reply.ask.label : reply.text))
    expect(words.join(' ')).not.toMatch(/not suitable|criteria|threshold|risk|case/i)
  })
})

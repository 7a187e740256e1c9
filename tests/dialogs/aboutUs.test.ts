import { describe, expect, it } from 'vitest'
import { simpleRest, talk, upTo } from '../conversation/talk.ts'

const sent = (lang: 'en' | 'pl' | 'ar' = 'en') => {
  const parent = talk('self-referral', lang, undefined, true)
  parent.say(...upTo.ways, ...simpleRest, 'send')
  return parent
}

describe('the offer after sending', () => {
  it('stands after the thank-you, once, and asks nothing by itself', () => {
    const parent = sent()
    const kinds = parent.replies().map((reply) => reply.is)
    expect(kinds.filter((kind) => kind === 'done')).toHaveLength(1)
    expect(kinds.at(-1)).toBe('ask')
    expect(parent.ask()).toMatchObject({
      form: 'about-us',
      question: 'offer',
      kind: 'one-of',
      options: [
        { value: 'yes', title: 'Yes' },
        { value: 'no-thanks', title: 'No, thanks' },
      ],
    })
  })

  it.each(['no', 'no thanks', '2', 'skip', 'leave'])('is over at "%s", and nothing is kept', (said) => {
    const parent = sent()
    parent.say(said)
    expect(parent.asked()).toBe('')
    expect(parent.text()).toMatch(/That is fine/)
    expect(parent.state().form).toBeUndefined()
    expect(parent.state().drafts).toEqual({})
    expect(parent.feedback).toEqual([])
  })

  it('is over at anything else, which is heard as if nothing had been offered', () => {
    const parent = sent()
    parent.say('hello again')
    expect(parent.asked()).toBe('start')
    expect(parent.state().drafts).toEqual({})
  })

  it('waits through help, a language and urgent help', () => {
    const parent = sent()
    for (const said of ['help', 'urgent help', 'po polsku']) {
      parent.say(said)
      expect(parent.asked()).toBe('offer')
    }
    expect(parent.ask()?.lang).toBe('pl')
  })

  it('hears danger before anything else', () => {
    const parent = sent()
    parent.say('I want to kill myself')
    expect(parent.replies()[0]).toMatchObject({ is: 'urgent', category: 'danger-to-self' })
    expect(parent.asked()).toBe('')
    expect(parent.state().drafts).toEqual({})
  })

  it('is not made on the short path, where somebody may be unsafe, or after a loss was told', () => {
    const short = talk('self-referral', 'en', undefined, true)
    short.say(
      ...['keep it short', 'BD7', 'Ana', '07700 900123', 'call', 'just mine', 'hang up', 'mornings', 'English', 'send'],
    )
    expect(short.replies().at(-1)).toMatchObject({ is: 'done' })
    for (const life of ['6', '4']) {
      const parent = talk('self-referral', 'en', undefined, true)
      parent.say(...upTo.ways, ...simpleRest.slice(0, 7), life, ...simpleRest.slice(8), 'send')
      expect(parent.referrals).toHaveLength(1)
      expect(parent.replies().at(-1)).toMatchObject({ is: 'done' })
    }
  })

  it('is made once in a conversation', () => {
    const parent = sent()
    parent.say('no thanks', 'hello', 'I am a parent or carer', ...upTo.ways, ...simpleRest, 'send')
    expect(parent.referrals).toHaveLength(2)
    expect(parent.asked()).toBe('')
  })

  it('takes a yes from a card', () => {
    const parent = sent()
    parent.values({ offer: 'yes' })
    expect(parent.asked()).toBe('background')
  })
})

describe('what is answered after sending', () => {
  it('is kept as codes and sealed words, with nothing that leads to the family', () => {
    const parent = sent()
    parent.say('yes', 'mixed', 'two mums', 'The date question was easy')
    expect(parent.feedback).toEqual([
      {
        team: 'sample',
        form: 'about-us',
        formVersion: 1,
        day: '2026-11-21',
        codes: { background: 'mixed', 'growing-up-with': 'two-mothers' },
        words: [{ question: 'asking', text: 'The date question was easy', lang: 'en' }],
      },
    ])
    expect(JSON.stringify(parent.feedback)).not.toContain(parent.referrals[0]?.reference)
    expect(parent.state().drafts).toEqual({})
    expect(parent.text()).toMatch(/helps the next family/)
    expect(parent.asked()).toBe('')
  })

  it('is nothing where everything was skipped', () => {
    const parent = sent()
    parent.say('yes', 'skip', 'skip', 'skip')
    expect(parent.asked()).toBe('')
    expect(parent.feedback).toEqual([])
  })

  it('leaves own words out of what stands in clear', () => {
    const parent = sent()
    parent.say('yes', 'Welsh and Bengali', 'skip', 'skip')
    expect(parent.feedback[0]).toMatchObject({
      codes: { background: 'own-words' },
      words: [{ question: 'background.own', text: 'Welsh and Bengali', lang: 'en' }],
    })
  })

  it.each(['pl', 'ar'] as const)('is asked in the language of the chat (%s)', (lang) => {
    const parent = sent(lang)
    parent.say('1', '3', '2', 'skip')
    expect(parent.feedback).toHaveLength(1)
    expect(parent.text()).not.toMatch(/questions\//)
  })

  it('asks each nation its own census list', () => {
    const parent = sent()
    parent.say('yes')
    expect(parent.ask()?.options.map(({ value }) => value)).toEqual([
      ...['asian', 'black', 'mixed', 'white', 'other-background', 'own-words', 'rather-not-say'],
    ])
  })
})

describe('what a professional is asked after sending', () => {
  const afterSending = (...said: readonly string[]) => {
    const worker = talk('about-asking', 'en', undefined, true)
    worker.say(...said)
    return worker
  }

  it('is about this chat only, in two questions', () => {
    const worker = afterSending('yes')
    expect(worker.ask()).toMatchObject({ form: 'about-asking', question: 'easy', required: false })
    worker.say('hard')
    expect(worker.ask()).toMatchObject({ question: 'asking', kind: 'long-text', required: false })
    worker.say('Too many questions about the second carer')
    expect(worker.feedback).toMatchObject([
      {
        form: 'about-asking',
        codes: { easy: 'hard' },
        words: [{ question: 'asking', text: 'Too many questions about the second carer', lang: 'en' }],
      },
    ])
  })

  it('keeps nothing of what was typed in the conversation', () => {
    const worker = afterSending('yes', 'easy', 'All fine')
    expect(JSON.stringify(worker.state())).not.toContain('All fine')
    expect(worker.text()).not.toContain('All fine')
  })
})

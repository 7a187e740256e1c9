import { describe, expect, it } from 'vitest'
import { talk, upTo } from './talk.ts'

/** What a bad answer gets: a clear sentence, the same question again, nothing lost. */
const rejected = (texts: readonly string[], bad: string, says: RegExp): void => {
  const parent = talk()
  parent.say(...texts)
  const asked = parent.asked()
  const kept = Object.keys(parent.state().drafts['self-referral']?.answers ?? {})
  parent.say(bad)
  expect(parent.text()).toMatch(says)
  expect(parent.asked()).toBe(asked)
  expect(Object.keys(parent.state().drafts['self-referral']?.answers ?? {})).toEqual(kept)
}

const toDate = ['yes, go ahead', '1', 'mother']

describe('what bad input gets', () => {
  it.each([
    ['empty text', [], '', /did not get any words/],
    ['only spaces', [], '   \n ', /did not get any words/],
    ['10,000 characters', upTo.name, 'a'.repeat(10_000), /more than we can keep/],
    ['10,001 characters', upTo.name, 'a'.repeat(10_001), /more than we can keep/],
    ['emoji only', upTo.name, '😀😀', /could not read a name/],
    ['a number off the list', [], '9', /not one of the choices/],
    ['a birth date in the future', [...toDate, 'yes'], '12 March 2031', /has not come yet/],
    ['a birth date 12 years ago', [...toDate, 'yes'], '12 March 2014', /long time ago/],
    ['a due date two years off', [...toDate, 'not yet'], '12 March 2029', /too far ahead/],
    ['a due date long past', [...toDate, 'not yet'], '1 September 2026', /more than three weeks ago/],
    ['a day that is not in the calendar', [...toDate, 'yes'], '31 February 2026', /not in the calendar/],
    ['a number that is too short', upTo.number, '07700', /too short/],
    ['a premium number', upTo.number, '0906 100 0000', /cannot call that kind/],
    ['no ways at all', upTo.ways, 'hmm maybe', /did not understand/],
  ])('%s', (_, before, bad, says) => rejected(before, bad, says))

  it('a due date up to 21 days past is read back, and kept on a yes', () => {
    const parent = talk()
    parent.say(...toDate, 'not yet', '10 November 2026')
    expect(parent.asked()).toBe('confirm baby.date')
    parent.say('yes')
    expect(parent.asked()).toBe('area')
  })

  it('a landline is kept for calls, and only texting is withdrawn', () => {
    const parent = talk()
    parent.say(...upTo.ways, 'text and call', 'change my number', '01632 960123')
    expect(parent.text()).toMatch(/cannot get texts/)
    const offered = talk()
    offered.say(...upTo.number, '01632 960123')
    expect(offered.ask()?.options.map(({ value }) => value)).not.toContain('text')
    expect(offered.ask()?.options.map(({ value }) => value)).toContain('call')
  })

  it('an attachment is kindly declined and the question asked again', () => {
    const parent = talk()
    parent.say(...upTo.name)
    parent.send({ is: 'attachment' })
    expect(parent.text()).toMatch(/cannot open photos/)
    expect(parent.asked()).toBe('you.name')
  })

  it('a form nobody has is answered by what there is', () => {
    const parent = talk('no-such-form')
    expect(parent.asked()).toBe('start')
  })

  it('a stale card changes nothing and gets the present question', () => {
    const parent = talk()
    parent.say('go ahead')
    parent.values({ moment: 'keep-it-short' })
    expect(parent.asked()).toBe('hopes')
    expect(parent.state().drafts['self-referral']?.answers['moment']?.value).toBe('go-ahead')
  })
})

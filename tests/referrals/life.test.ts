import { describe, expect, it } from 'vitest'
import { apply } from '../../src/referrals/life/apply.ts'
import type { CommandName } from '../../src/referrals/life/command.ts'
import type { Life } from '../../src/referrals/life/life.ts'
import { type State, stateNames, states } from '../../src/referrals/life/states.ts'
import { LocalDate } from '../../src/time/instant.ts'
import { at, days } from '../store/samples.ts'
import {
  actorFor,
  commandNames,
  family,
  inState,
  lead,
  moved,
  referrer,
  rules,
  saying,
  sent,
  staff,
  through,
} from './house.ts'

const now = at(60)
const aYearOn = at(days(365))
const refusal = (applied: ReturnType<typeof apply>): string => (applied.is === 'refused' ? applied.why : 'moved')
const tasksOf = (applied: ReturnType<typeof apply>): readonly string[] =>
  applied.is === 'moved' ? applied.causes.flatMap((cause) => (cause.is === 'task' ? [cause.task] : [])) : []

describe('the life of a referral', () => {
  it.each(stateNames)('comes to %s, and is somebody’s there with a day to look again', (state) => {
    const life = inState(state)
    expect(life.state).toBe(state)
    expect(life.owner.role).toBe(states[state].owner)
    if (state !== 'closed') expect(life.lookBy).toMatch(/^\d{4}-/)
  })

  it('goes the whole way, one event a step, each with what was said', () => {
    const first = moved(apply(sent(), saying['start-screening'], lead, now, rules))
    expect(first.event).toEqual({
      ...{ at: now, kind: 'screening-started', actor: 'Any clinical-lead', from: 'new', to: 'screening' },
      given: { is: 'start-screening' },
    })
    const life = inState('ending')
    const done = { is: 'close', reason: 'work-complete', step: 'down', followUp: true }
    expect(moved(apply(life, done, lead, now, rules)).life).toMatchObject({
      state: 'closed',
      closing: { reason: 'work-complete', step: 'down' },
      lookBy: '2027-05-21',
    })
  })

  it('a no needs why and what may help instead, and says which is missing', () => {
    const life = inState('screening')
    expect(refusal(apply(life, { is: 'not-accept' }, lead, now, rules))).toBe(
      'Please say first: why; what may help instead.',
    )
    const bare = { is: 'not-accept', reason: 'Too old', alternative: '   ' }
    expect(refusal(apply(life, bare, lead, now, rules))).toBe('Please say first: what may help instead.')
    const no = apply(life, saying['not-accept'], lead, now, rules)
    expect(moved(no).life.refusal).toEqual({ reason: expect.any(String), alternative: 'Home-Start Leeds' })
    // A parent hears it from a person (product.md); a professional's referrer is told by one too.
    expect(tasksOf(no)).toEqual(['tell-family-no'])
    expect(tasksOf(apply({ ...life, source: 'professional' }, saying['not-accept'], lead, now, rules))).toEqual([
      'tell-referrer-no',
    ])
  })

  it('tells by a person whoever is to hear of a step, and only whom the family agreed to', () => {
    const caused = (name: CommandName, life: Life) => tasksOf(apply(life, saying[name], lead, aYearOn, rules))
    const heard = (state: State, name: CommandName): readonly (readonly string[])[] => {
      const self = inState(state)
      const agreed = { ...self, tell: ['gp' as const] }
      return [caused(name, self), caused(name, agreed), caused(name, { ...agreed, source: 'professional' })]
    }
    expect(heard('screening', 'accept')).toEqual([
      ['tell-family-yes'],
      ['tell-family-yes', 'tell-professionals-yes'],
      ['tell-family-yes', 'tell-referrer-yes', 'tell-professionals-yes'],
    ])
    expect(heard('screening', 'not-accept')).toEqual([
      ['tell-family-no'],
      ['tell-family-no', 'tell-professionals-no'],
      ['tell-referrer-no', 'tell-professionals-no'],
    ])
    expect(heard('in-work', 'close')).toEqual([[], ['tell-professionals-closed'], ['tell-professionals-closed']])
    const cancelled = ['tell-family-cancelled', 'offer-another-time']
    expect(heard('booked', 'cancelled-in-advance')).toEqual([cancelled, cancelled, cancelled])
    const book = { ...saying.book, at: at(days(366)) }
    for (const [source, tasks] of [
      ['self', ['tell-family-appointment']],
      ['professional', ['tell-family-appointment', 'tell-referrer-appointment']],
    ] as const)
      expect(tasksOf(apply({ ...inState('contacting'), source }, book, lead, now, rules))).toEqual(tasks)
  })

  it('closing needs a reason and a direction, and is no way round the reasons of a no', () => {
    const life = inState('screening')
    expect(refusal(apply(life, { is: 'close' }, lead, now, rules))).toBe(
      'Please say first: why; which way the family goes next: up, down or out; whether somebody asks later how the family is.',
    )
    const sly = { ...saying.close, reason: 'not-suitable' }
    expect(refusal(apply(life, sly, lead, now, rules))).toMatch(/A no needs its reason/)
    expect(apply(inState('not-accepted'), sly, lead, now, rules)).toMatchObject({ is: 'moved' })
  })

  it('harm 12: a decision on words that nobody recorded reading is refused with a sentence', () => {
    const life = through(sent('pl'), ['start-screening'])
    for (const decision of [saying.accept, saying['not-accept']])
      expect(refusal(apply(life, decision, lead, now, rules))).toBe(
        'Words of this family in Polish have not been read by anybody. Please record who read them, or have them translated by a trained person, and decide then.',
      )
    const read = through(life, ['record-reading'])
    expect(apply(read, saying.accept, lead, now, rules)).toMatchObject({ is: 'moved', life: { state: 'accepted' } })
    // Words that come after the reading have not been read.
    const more = moved(apply(read, { is: 'add', words: 'Jeszcze jedno', lang: 'pl' }, family, now, rules)).life
    expect(refusal(apply(more, saying.accept, lead, now, rules))).toMatch(/Polish/)
    // A team in which everybody reads Polish has nothing to record.
    expect(apply(life, saying.accept, lead, now, { ...rules, reads: ['en', 'pl'] })).toMatchObject({ is: 'moved' })
  })

  it('goes back to the referrer after the team’s number of attempts, not before, and somebody is told once', () => {
    let life = inState('contacting')
    const asked: (readonly string[])[] = []
    for (const tried of [1, 2, 3, 4]) {
      if (tried <= 3)
        expect(refusal(apply(life, saying['send-back'], lead, now, rules))).toBe(
          `The team tries 3 times before it goes back to the referrer; ${tried - 1} so far.`,
        )
      const applied = apply(life, saying['record-attempt'], lead, now, rules)
      asked.push(tasksOf(applied))
      life = moved(applied).life
    }
    expect(asked).toEqual([[], [], ['contact-limit'], []])
    const reached = moved(apply(life, { ...saying['record-attempt'], outcome: 'reached' }, lead, now, rules)).life
    expect(reached.attempts).toBe(4)
    expect(through(life, ['send-back']).state).toBe('back-to-referrer')
  })

  it('records attendance only once the time has come', () => {
    const life = inState('booked')
    expect(refusal(apply(life, saying.attended, lead, at(599), rules))).toBe('The appointment has not been yet.')
    expect(apply(life, saying.attended, lead, at(600), rules)).toMatchObject({ is: 'moved' })
    expect(refusal(apply(inState('contacting'), saying.book, lead, at(601), rules))).toMatch(/gone by/)
  })

  it('is withdrawn by who sent it, until it is closed, and everything planned stops', () => {
    for (const [who, reason] of [
      [family, 'withdrawn-by-family'],
      [referrer, 'withdrawn-by-referrer'],
    ] as const) {
      const applied = moved(apply(inState('in-work'), saying.withdraw, who, now, rules))
      expect(applied.life).toMatchObject({ state: 'closed', closing: { reason, step: 'out' } })
      expect(applied.life.lookBy).toBeUndefined()
      expect(applied.causes).toContainEqual({ is: 'stop', reason: 'withdrawn' })
    }
    expect(refusal(apply(inState('closed'), saying.withdraw, family, now, rules))).toMatch(/closed/)
    const other = { ...family, reference: 'REF-2' } as const
    expect(refusal(apply(inState('in-work'), saying.withdraw, other, now, rules))).toBe('There is no such referral.')
  })

  it('takes added words in any state, and they move nothing but what is unread', () => {
    for (const state of stateNames) {
      const before = inState(state)
      const applied = apply(before, { ...saying.add, lang: 'pl' }, family, now, rules)
      expect(moved(applied).life).toEqual({ ...before, rev: before.rev + 1, unread: ['en', 'pl'] })
      expect(tasksOf(applied)).toEqual(['words-added'])
    }
  })

  it('whoever did something about the family has looked: there is a new day, also where a promised one has gone by', () => {
    const lookBy = (state: State, name: CommandName, day: number, who = actorFor(name)) =>
      moved(apply(inState(state), saying[name], who, at(days(day)), rules)).life.lookBy
    for (const [state, name] of [
      ['waiting', 'move-in-list'],
      ['waiting', 'look-again'],
      ['contacting', 'record-attempt'],
      ['contacting', 'hand-over'],
    ] as const)
      expect(lookBy(state, name, 20), name).toBe('2026-12-16')
    expect(lookBy('in-work', 'look-again', 500)).toBe('2028-05-04')
    // A promised day stands until it has gone by.
    const { decideBy } = inState('new')
    expect(lookBy('new', 'look-again', 1)).toBe(decideBy)
    expect(lookBy('new', 'look-again', 90)).toBe('2027-02-21')
    for (const [state, name] of [
      ['new', 'start-screening'],
      ['awaiting-information', 'information-came'],
    ] as const)
      expect(lookBy(state, name, 18), name).toBe('2026-12-11')
    // Nor does one stand that no team promises: a clock went wrong.
    const wrong = { ...inState('new'), decideBy: LocalDate.parse('2027-12-07') }
    expect(moved(apply(wrong, saying['start-screening'], lead, at(days(1)), rules)).life.lookBy).toBe('2026-12-22')
    // What the family adds, or somebody leaving, is no look; and a planned follow-up keeps its day.
    expect(lookBy('waiting', 'add', 20, family)).toBe(inState('waiting').lookBy)
    expect(lookBy('contacting', 'holder-left', 20)).toBe(inState('contacting').lookBy)
    expect(lookBy('closed', 'add', 20)).toBe(inState('closed').lookBy)
  })

  it('ends with a closing the tasks that have no use any more, and never one about safety or a no still to be told', () => {
    const ended = (state: State, wish: Parameters<typeof apply>[1], who = lead) =>
      moved(apply(inState(state), wish, who, aYearOn, rules)).causes.flatMap((cause) =>
        cause.is === 'end-tasks' ? cause.tasks : [],
      )
    const toFamily = ['tell-family-yes', 'first-contact', 'tell-family-appointment', 'offer-another-time']
    const afterNo = ['tell-family-no', 'tell-referrer-no', 'tell-professionals-no', 'tell-family-cancelled']
    const safety = ['withdrawn', 'words-added', 'urgent-words', 'loss-told', 'private-check']
    const no = ended('not-accepted', { ...saying.close, reason: 'not-suitable' })
    expect(no).toEqual(expect.arrayContaining([...toFamily, 'look-again']))
    for (const name of afterNo) expect(no).not.toContain(name)
    const loss = ended('in-work', { ...saying.close, reason: 'loss' })
    for (const tasks of [loss, ended('in-work', saying.withdraw, family)])
      expect(tasks).toEqual(expect.arrayContaining([...toFamily, ...afterNo, 'look-again', 'call-back']))
    for (const tasks of [no, loss]) for (const name of safety) expect(tasks).not.toContain(name)
    expect(ended('follow-up-due', saying['record-follow-up'])).toContain('ask-how-they-are')
    expect(ended('closed', saying.add, family)).toEqual([])
    expect(ended('in-work', saying.add, family)).toEqual([])
  })

  it('a follow-up falls due on its day, and not where none was planned', () => {
    const life = inState('closed')
    const clock = { is: 'clock', team: 'sample' } as const
    expect(refusal(apply(life, saying['follow-up-fell-due'], clock, at(days(180)), rules))).toMatch(/No follow-up/)
    const due = moved(apply(life, saying['follow-up-fell-due'], clock, at(days(181)), rules)).life
    expect(due.state).toBe('follow-up-due')
    expect(through(due, ['record-follow-up'], at(days(182)))).not.toHaveProperty('lookBy')
    const none = moved(apply(inState('in-work'), { ...saying.close, followUp: false }, lead, now, rules)).life
    expect(refusal(apply(none, saying['follow-up-fell-due'], clock, at(days(999)), rules))).toMatch(/No follow-up/)
  })

  it('re-opened begins anew, with a decision day of its own', () => {
    const life = moved(apply(inState('follow-up-due'), saying['re-open'], lead, at(days(200)), rules)).life
    expect(life).toMatchObject({ state: 're-opened', attempts: 0, decideBy: '2027-06-14', lookBy: '2027-06-14' })
    expect(life).not.toHaveProperty('closing')
    expect(life).not.toHaveProperty('appointment')
  })

  it('says of another team’s only that it is not there, whatever was asked and whatever is missing', () => {
    for (const name of commandNames)
      for (const wish of [saying[name], { is: name }, { is: name, nonsense: 1 }])
        expect(apply(sent(), wish, staff('clinical-lead', 'other-team'), now, rules)).toEqual({
          ...{ is: 'refused', code: 'not-there', why: 'There is no such referral.' },
        })
  })

  it('refuses what no line of the table says, in the words of where it is', () => {
    expect(refusal(apply(inState('in-work'), saying.accept, lead, now, rules))).toBe(
      'The referral is in work, and this cannot be done from there.',
    )
    expect(refusal(apply(sent(), { is: 'make-tea' }, lead, now, rules))).toMatch(/cannot be read/)
  })
})

import type { LocalDate } from '../../time/instant.ts'
import { daysBetween, daysFrom } from '../../words/understanding/dates/calendar.ts'
import { readBirthOrDue } from '../../words/understanding/readBirthOrDue.ts'
import { readDate } from '../../words/understanding/readDate.ts'
import type { Voice } from '../../words/voice.ts'
import type { Facts } from '../question.ts'
import { type Hearing, type KindReading, type KindRules, noCheck } from './kindRules.ts'
import { kindValues } from './values.ts'

/** A baby is asked about up to this age; older is a slip of the finger, or another service. */
const oldestBabyYears = 8
/** A pregnancy lasts 40 weeks; a little more is a rounding of early weeks. */
const furthestDueDays = 301
/** Up to three weeks past the due date is normal, and is read back; later a person should hear of it. */
const overdueDays = 21

type Day = { readonly date: LocalDate; readonly about: boolean }

const checkBorn = (value: unknown, date: LocalDate, { today }: Facts): KindReading => {
  if (date > today) return { heard: 'unclear', why: 'date-future' }
  return date < (daysFrom(today, { years: -oldestBabyYears }) ?? date)
    ? { heard: 'unclear', why: 'date-too-long-ago' }
    : { heard: 'clear', value }
}

const checkDue = (value: unknown, date: LocalDate, { today }: Facts): KindReading => {
  const days = daysBetween(today, date)
  if (days > furthestDueDays) return { heard: 'unclear', why: 'date-too-far' }
  if (days < -overdueDays) return { heard: 'unclear', why: 'due-long-past' }
  return { heard: days < 0 ? 'confirm' : 'clear', value }
}

/** What was read, held against the rules of its kind: the more careful of the two stands. */
const checked = (read: { heard: 'clear' | 'confirm'; value: unknown }, check: KindReading): KindReading =>
  check.heard === 'clear' ? read : check

const readDay =
  (expects: 'past' | 'future' | 'either', check: KindRules['check']): KindRules['read'] =>
  (said, hearing) => {
    const read = readDate(said, { lang: hearing.voice.lang, today: hearing.facts.today, expects })
    return read.heard === 'unclear' ? read : checked(read, check(read.value, hearing))
  }

const dayBack = (value: unknown, voice: Voice): string => {
  const day = kindValues.date.safeParse(value)
  if (!day.success) return ''
  return day.data.about ? voice.say('day-about', { day: voice.day(day.data.date) }) : voice.day(day.data.date)
}

const withDay =
  (rule: (day: Day, value: unknown, hearing: Hearing) => KindReading): KindRules['check'] =>
  (value, hearing) => {
    const day = kindValues.date.safeParse(value)
    return day.success ? rule(day.data, value, hearing) : { heard: 'unclear', why: 'date-unclear' }
  }

const birthCheck = withDay((day, value, { facts }) => checkBorn(value, day.date, facts))
const dueCheck = withDay((day, value, { facts }) => checkDue(value, day.date, facts))

export const birthDate: KindRules = {
  kind: 'birth-date',
  read: readDay('past', birthCheck),
  check: birthCheck,
  readBack: dayBack,
}

export const dueDate: KindRules = {
  kind: 'due-date',
  read: readDay('future', dueCheck),
  check: dueCheck,
  readBack: dayBack,
}

export const date: KindRules = {
  kind: 'date',
  read: (said, hearing) =>
    readDay(hearing.question.expects?.(hearing.facts) === 'born' ? 'past' : 'either', noCheck)(said, hearing),
  check: noCheck,
  readBack: dayBack,
}

const birthOrDueCheck: KindRules['check'] = (value, { facts }) => {
  const day = kindValues['birth-or-due-date'].safeParse(value)
  if (!day.success) return { heard: 'unclear', why: 'date-unclear' }
  return day.data.is === 'born' ? checkBorn(value, day.data.date, facts) : checkDue(value, day.data.date, facts)
}

/** One question, two meanings. Where an earlier answer settled which, only that one is heard. */
export const birthOrDueDate: KindRules = {
  kind: 'birth-or-due-date',
  read: (said, hearing) => {
    const { question, facts, voice } = hearing
    const expects = question.expects?.(facts) ?? 'either'
    if (expects === 'either') {
      const read = readBirthOrDue(said, { lang: voice.lang, today: facts.today })
      return read.heard === 'unclear' ? read : checked(read, birthOrDueCheck(read.value, hearing))
    }
    const read = readDate(said, {
      lang: voice.lang,
      today: facts.today,
      expects: expects === 'born' ? 'past' : 'future',
    })
    if (read.heard === 'unclear') return read
    const value = { is: expects, ...read.value }
    return checked({ heard: read.heard, value }, birthOrDueCheck(value, hearing))
  },
  check: birthOrDueCheck,
  readBack: (value, voice) => {
    const day = kindValues['birth-or-due-date'].safeParse(value)
    if (!day.success) return ''
    const words = dayBack({ date: day.data.date, about: day.data.about }, voice)
    return voice.say(day.data.is === 'born' ? 'day-born' : 'day-due', { day: words })
  },
}

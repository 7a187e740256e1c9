import { answersOf } from '../../src/forms/answersOf.ts'
import type { Draft } from '../../src/forms/draft.ts'
import type { Setting } from '../../src/forms/looking.ts'
import type { Answers } from '../../src/forms/question.ts'
import type { OwnWords, Person, Referral, SafeContact } from '../../src/referrals/referral.ts'
import type { Instant } from '../../src/time/instant.ts'
import { selfReferral } from './form.ts'

type Given = Answers<typeof selfReferral>

/** What the gentle list tells the team's checklist (question-lists 3.4). Never shown to the parent. */
const factorsTold = {
  'low-or-worried': ['low-or-anxious'],
  'frightening-birth': ['hard-birth'],
  'early-or-special-care': ['neonatal'],
  loss: ['loss'],
  'own-childhood': ['own-childhood'],
  'not-always-safe': ['abuse'],
  'drink-or-drugs': ['substances'],
  'money-housing-papers': ['money-home', 'displaced'],
  'few-people': ['isolation'],
  'other-children': ['siblings'],
  'none-or-rather-not-say': [],
} as const

/** Makes the one record of a parent's own referral. Nothing that stopped applying is in it. */
export const toReferral = (draft: Draft, setting: Setting, sentAt: Instant): Referral => {
  const given = answersOf(selfReferral, draft, setting)
  const own = ownWordsIn(draft)
  const by = given.moment === 'someone-helps' ? 'beside-parent' : 'parent'
  const because = holdReasons(given, draft)
  return {
    source: 'self',
    path: given['baby.stage'] === undefined ? 'call-back' : 'full',
    lang: draft.lang,
    referrer: { role: 'parent', ...optional('name', given['you.name']), verified: true },
    babies: babiesOf(given),
    people: [self(given, draft, sentAt, own), ...otherParent(given, draft)],
    siblings: given.siblings.flatMap((child) =>
      child['sibling.name'] === undefined && child['sibling.age'] === undefined
        ? []
        : [{ ...optional('name', child['sibling.name']), ...optional('age', child['sibling.age']) }],
    ),
    area: areaOf(given),
    hopes: [...(given.hopes ?? [])],
    ...optional('hopesNote', own('hopes.other', given['hopes.other'])),
    ...optional('good', own('good', given.good)),
    ...optional('words', own('words', given.words)),
    factors: (given.life ?? []).flatMap((told) => factorsTold[told].map((factor) => ({ factor, by }))),
    status: given.court === 'yes' || given.court === 'not-sure' ? ['court'] : [],
    helping: [...(given.around ?? [])],
    tell: (given.tell ?? []).flatMap((who) => (who === 'nobody-for-now' ? [] : [who])),
    ...optional('tellNames', given['tell.names']),
    hold: { on: because.length > 0, because },
    also: alsoOf(given),
  }
}

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [One in K]?: V } =>
  value === undefined ? {} : only(key, value)

const only = <K extends string, V>(key: K, value: V): { readonly [One in K]?: V } => {
  const made: { [One in K]?: V } = {}
  made[key] = value
  return made
}

/** Everything automatic for the whole family waits (question-lists section 8). */
const holdReasons = (given: Given, draft: Draft): string[] => [
  // Once told it holds, also when the question no longer applies: somebody may have walked in and the answers changed.
  ...(toldNotSafe(draft) ? ['abuse'] : []),
  ...(given['you.are'] === 'foster-carer' || given['sw.agrees.home'] !== undefined ? ['looked-after'] : []),
]

const toldNotSafe = ({ answers }: Draft): boolean => {
  const told = answers['life']?.value
  return Array.isArray(told) && told.includes('not-always-safe')
}

/** Whether anybody was beside the person when any answer about contact was given, whatever they said of it later. */
const wasHelped = ({ answers }: Draft): boolean =>
  Object.entries(answers).some(([id, { by }]) => id.startsWith('reach.') && by === 'beside-parent')

const ownWordsIn =
  (draft: Draft) =>
  (question: string, text: string | undefined): OwnWords | undefined => {
    const kept = draft.answers[question]
    return text === undefined || kept === undefined ? undefined : { text, lang: kept.lang, by: kept.by, at: kept.at }
  }

const babiesOf = (given: Given): Referral['babies'] => {
  const date = given['baby.date']
  const day = date === undefined || 'instead' in date ? undefined : { date: date.date, about: date.about }
  const isBorn = given['baby.stage'] !== 'expected'
  const when = day === undefined ? {} : isBorn ? { born: day } : { due: day }
  const lives = optional('lives', given['baby.home'])
  const first =
    given.twins.length > 0
      ? given.twins.map((twin) => ({ ...optional('name', nameOf(twin['twin.name'])), ...when, ...lives }))
      : [{ ...optional('name', nameOf(given['baby.name'])), ...when, ...lives }]
  const due = given['baby.due']
  const next = due === undefined ? [] : [{ ...('instead' in due ? {} : { due: { date: due.date, about: due.about } }) }]
  return given['baby.stage'] === undefined ? [] : [...first, ...next]
}

const nameOf = (name: string | { readonly instead: string } | undefined): string | undefined =>
  typeof name === 'string' ? name : undefined

const areaOf = (given: Given): Referral['area'] => {
  const area = given.area
  return area === undefined || 'instead' in area ? { mustStayPrivate: true } : { ...area, mustStayPrivate: false }
}

const self = (given: Given, draft: Draft, sentAt: Instant, own: ReturnType<typeof ownWordsIn>): Person => ({
  id: 'self',
  relationship: relationshipOf(given['you.are']),
  ...optional('name', given['you.name']),
  ...optional('born', given['you.born']),
  isReferrer: true,
  knows: 'yes',
  agrees: 'yes',
  doNotContact: false,
  contact: contactOf(given, draft, sentAt, own),
  speaks: given.talk === 'another' ? (given['talk.language'] ?? 'not-known') : (given.talk ?? 'not-known'),
  ...(given.interpreter === undefined
    ? {}
    : {
        interpreter: {
          needed: given.interpreter ? ('yes' as const) : ('no' as const),
          ...optional('note', own('interpreter.note', given['interpreter.note'])),
        },
      }),
  ...optional('reads', given.reads === 'another' ? given['reads.language'] : given.reads),
  ease: [...(given.ease ?? [])],
  ...optional('easeNote', own('ease.note', given['ease.note'])),
  ...optional('legalResponsibility', given.legal),
  livesWithBaby: livesWith(given['baby.home']),
})

const relationshipOf = (you: Given['you.are']): Person['relationship'] =>
  you === undefined ? 'not-known' : you === 'someone-else' ? 'other' : you

const livesWith = (home: Given['baby.home']): Person['livesWithBaby'] => {
  switch (home) {
    case undefined:
    case 'in-hospital':
      return 'not-known'
    case 'with-someone-else':
      return 'no'
    case 'part-time-with-me':
      return 'part'
    default:
      return 'yes'
  }
}

/** A way ticked is a yes, one left blank a no: they were told that what is left blank is not used. */
const contactOf = (given: Given, draft: Draft, sentAt: Instant, own: ReturnType<typeof ownWordsIn>): SafeContact => {
  const way = (one: NonNullable<Given['reach.ways']>[number]) => (given['reach.ways']?.includes(one) ? 'yes' : 'no')
  const number = given['reach.number']
  const helped = given.moment === 'someone-helps' || wasHelped(draft)
  const asked = draft.answers['reach.ways']?.at ?? sentAt
  return {
    ...(number === undefined || 'instead' in number
      ? {}
      : { phone: { ...number, typed: draft.answers['reach.number']?.typed ?? number.number } }),
    ...optional('email', given.email),
    ...(given.address === undefined
      ? {}
      : {
          address:
            typeof given.address === 'string'
              ? { text: given.address, mustStayPrivate: false }
              : { mustStayPrivate: true },
        }),
    ...optional('through', given['reach.through']),
    ways: {
      text: way('text'),
      call: way('call'),
      voicemail: way('voicemail'),
      email: way('email'),
      letter: way('letter'),
      'through-someone': way('through-someone'),
      'ask-each-time': way('ask-each-time'),
    },
    phoneIsPrivate: privacyOf(given['reach.shared']),
    ifSomeoneElse: given['reach.say'] ?? 'not-known',
    when: [...(given['reach.when'] ?? [])],
    ...optional('whenNote', own('reach.when.note', given['reach.when.note'])),
    asked: { by: 'self', at: asked, inPrivate: helped ? 'not-known' : 'yes' },
    needsPrivateCheck: helped,
  }
}

const privacyOf = (shared: Given['reach.shared']): SafeContact['phoneIsPrivate'] =>
  shared === 'just-mine' ? 'yes' : shared === 'others-see-it' ? 'no' : 'not-known'

/** In a self-referral nobody speaks for the other adult: every way to reach them is "not known" until a person asks them. */
const otherParent = (given: Given, draft: Draft): readonly Person[] => {
  const knows = given['other.knows']
  if (knows === undefined || knows === 'no-other-parent') return []
  const number = given['other.number']
  return [
    {
      id: 'other-parent',
      relationship: 'not-known',
      ...optional('name', given['other.name']),
      isReferrer: false,
      knows: knows === 'no-do-not-contact' ? 'no' : knows === 'rather-not-say' ? 'not-known' : 'yes',
      agrees: 'not-known',
      doNotContact: knows !== 'yes-contact-too',
      contact: {
        ...(number === undefined
          ? {}
          : { phone: { ...number, typed: draft.answers['other.number']?.typed ?? number.number } }),
        ways: {
          text: 'not-known',
          call: 'not-known',
          voicemail: 'not-known',
          email: 'not-known',
          letter: 'not-known',
          'through-someone': 'not-known',
          'ask-each-time': 'not-known',
        },
        phoneIsPrivate: 'not-known',
        ifSomeoneElse: 'not-known',
        when: [],
        asked: { by: 'nobody', inPrivate: 'not-known' },
        needsPrivateCheck: false,
      },
      ease: [],
      livesWithBaby: given['baby.home'] === 'with-us-both' ? 'yes' : 'not-known',
    },
  ]
}

/** Answers the record has no field of its own for, kept for the page so that nothing told is lost. */
const alsoOf = (given: Given): Referral['also'] =>
  (
    [
      ['beside-you', given['beside-you']],
      ['sw.agrees', given['sw.agrees'] ?? given['sw.agrees.home']],
      ['sw.name', given['sw.name']],
      ['which.bond', given['which.bond']],
      ['parents.know', given['parents.know']],
      ['court', given.court],
      ['young.with', given['young.with']],
      ['young.who', given['young.who']],
      ['other.knows', given['other.knows']],
    ] as const
  ).flatMap(([question, answer]) => (answer === undefined ? [] : [{ question, answer }]))

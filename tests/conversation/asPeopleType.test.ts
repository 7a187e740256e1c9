import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/words/lang.ts'
import { answeredAt } from './answeredAt.ts'
import { talk, upTo } from './talk.ts'

type Row = readonly [question: string, lang: Lang, typed: string, comesTo: string]

const parents: readonly Row[] = [
  // Who someone is.
  ...['mom', 'mam', 'mummy', 'mama'].map((said): Row => ['you.are', 'en', said, 'clear "mother"']),
  ...['matka', 'jestem mamą'].map((said): Row => ['you.are', 'pl', said, 'clear "mother"']),
  ...['ماما', 'أم', 'أنا الأم', 'امه'].map((said): Row => ['you.are', 'ar', said, 'clear "mother"']),
  ['you.are', 'en', 'daddy', 'clear "father"'],
  ['you.are', 'pl', 'ojciec', 'clear "father"'],
  ['you.are', 'pl', 'tato', 'clear "father"'],
  ['you.are', 'ar', 'أب', 'clear "father"'],
  ['you.are', 'ar', 'بابا', 'clear "father"'],
  ...['gran', 'nan', 'nana', 'grandma', 'grandad', "I'm the auntie"].map(
    (said): Row => ['you.are', 'en', said, 'clear "grandparent-or-relative"'],
  ),
  ['you.are', 'pl', 'ciocia', 'clear "grandparent-or-relative"'],
  ['you.are', 'ar', 'خالة', 'clear "grandparent-or-relative"'],
  ['you.are', 'en', 'foster mum', 'clear "foster-carer"'],
  ['you.are', 'en', 'step dad', 'confirm "other-parent"'],
  ['you.are', 'en', 'her gran', 'confirm "grandparent-or-relative"'],
  ['you.are', 'en', 'carer', 'again'],
  ['you.are', 'en', 'mum and dad', 'again'],
  ['you.are', 'pl', 'mam dziecko', 'again'],
  ['you.are', 'pl', 'opiekunka', 'again'],
  // Ways to be reached, and lists of them.
  ['reach.ways', 'en', 'phone, text', 'clear ["call","text"]'],
  ['reach.ways', 'en', 'ring or txt', 'clear ["call","text"]'],
  ['reach.ways', 'en', 'post', 'clear ["letter"]'],
  ['reach.ways', 'en', 'mobile', 'confirm ["call"]'],
  ['reach.ways', 'en', 'message', 'confirm ["text"]'],
  ['reach.ways', 'en', 'mail', 'confirm ["email"]'],
  ['reach.ways', 'pl', 'telefon i smsy', 'clear ["call","text"]'],
  ['reach.ways', 'pl', 'dzwońcie', 'clear ["call"]'],
  ['reach.ways', 'pl', 'zadzwońcie do mnie', 'clear ["call"]'],
  ['reach.ways', 'ar', 'رسائل واتصال', 'clear ["text","call"]'],
  ['reach.ways', 'ar', 'الهاتف والإيميل', 'clear ["call","email"]'],
  ...['no phone', 'dont ring', 'not by txt', 'anything but sms', 'all but text'].map(
    (said): Row => ['reach.ways', 'en', said, 'again'],
  ),
  // All of them.
  ...['all', 'all of them please', 'any'].map(
    (said): Row => [
      'reach.ways',
      'en',
      said,
      'confirm ["text","call","voicemail","email","letter","through-someone","ask-each-time"]',
    ],
  ),
  ['tell', 'en', 'all', 'confirm ["gp","health-visitor-or-midwife"]'],
  ['tell', 'pl', 'wszystkie', 'confirm ["gp","health-visitor-or-midwife"]'],
  ['tell', 'ar', 'كلها', 'confirm ["gp","health-visitor-or-midwife"]'],
  ['reach.when', 'en', 'any', 'clear ["any-time"]'],
  ['you.are', 'en', 'all of them', 'again'],
  // The baby.
  ...['born', 'hes here', 'already here', 'yes'].map((said): Row => ['baby.stage', 'en', said, 'clear "born"']),
  ...['pregnant', 'on the way', 'not born yet', 'no'].map(
    (said): Row => ['baby.stage', 'en', said, 'clear "expected"'],
  ),
  ['baby.stage', 'en', 'one here, one on the way', 'clear "both"'],
  ['baby.stage', 'en', 'yes 5 months', 'confirm "born"'],
  ['baby.stage', 'en', 'im 30 weeks pregnant', 'confirm "expected"'],
  ['baby.stage', 'en', 'not pregnant', 'again'],
  ['baby.stage', 'pl', 'urodziło się', 'clear "born"'],
  ['baby.stage', 'pl', 'już jest', 'clear "born"'],
  ['baby.stage', 'pl', 'w drodze', 'clear "expected"'],
  ['baby.stage', 'pl', 'jestem w ciąży', 'clear "expected"'],
  ['baby.stage', 'pl', 'nie wiem', 'again'],
  ['baby.stage', 'ar', 'حامل', 'clear "expected"'],
  ['baby.stage', 'ar', 'في الطريق', 'clear "expected"'],
  ['baby.stage', 'ar', 'لا أعرف', 'again'],
  ['baby.date', 'en', '5/12', 'confirm {"is":"born","date":"2026-06-21","about":true}'],
  ['baby.date', 'en', '3/52', 'confirm {"is":"born","date":"2026-10-31","about":true}'],
  ['baby.date', 'en', '5/11', 'confirm {"is":"born","date":"2026-11-05","about":false}'],
  ...['unborn', 'no name', 'not named yet'].map(
    (said): Row => ['baby.name', 'en', said, 'clear {"instead":"no-name-yet"}'],
  ),
  ['baby.name', 'pl', 'jeszcze nie ma', 'clear {"instead":"no-name-yet"}'],
  ['baby.name', 'ar', 'ليس بعد', 'clear {"instead":"no-name-yet"}'],
  ['baby.name', 'en', 'its Ana', 'clear "Ana"'],
  ['baby.name', 'pl', 'to jest Ana', 'clear "Ana"'],
  ['baby.name', 'en', 'Nada', 'clear "Nada"'],
  ['baby.name', 'en', 'No', 'clear "No"'],
  // Whose phone it is.
  ...['mine', 'just me', 'yes'].map((said): Row => ['reach.shared', 'en', said, 'clear "just-mine"']),
  ...['no', 'shared', 'me and my husband'].map((said): Row => ['reach.shared', 'en', said, 'clear "others-see-it"']),
  ['reach.shared', 'en', 'not just mine', 'confirm "others-see-it"'],
  ['reach.shared', 'en', 'my husband checks it', 'confirm "others-see-it"'],
  ['reach.shared', 'en', 'dont know', 'clear "not-sure"'],
  ['reach.shared', 'pl', 'nie', 'clear "others-see-it"'],
  ['reach.shared', 'pl', 'nie wiem', 'clear "not-sure"'],
  ['reach.shared', 'ar', 'لا', 'clear "others-see-it"'],
  ['reach.shared', 'ar', 'لا أعرف', 'clear "not-sure"'],
  ['reach.number', 'en', 'none', 'clear {"instead":"no-number"}'],
  ['reach.number', 'en', 'n/a', 'clear {"instead":"no-number"}'],
  ['reach.number', 'pl', 'nie mam telefonu', 'clear {"instead":"no-number"}'],
  ['reach.number', 'ar', 'ليس عندي رقم', 'clear {"instead":"no-number"}'],
  // The other parent: never left uncontacted, nor contacted, on a guess.
  ...['no dad', 'single mum', 'no partner'].map(
    (said): Row => ['other.knows', 'en', said, 'confirm "no-other-parent"'],
  ),
  ['other.knows', 'pl', 'nie ma ojca', 'confirm "no-other-parent"'],
  ['other.knows', 'ar', 'لا يوجد أب', 'confirm "no-other-parent"'],
  ['other.knows', 'en', 'he doesnt know', 'confirm "no-do-not-contact"'],
  ['other.knows', 'en', 'no', 'confirm "no-do-not-contact"'],
  ['other.knows', 'pl', 'nie', 'confirm "no-do-not-contact"'],
  ['other.knows', 'ar', 'لا', 'confirm "no-do-not-contact"'],
  ...['only me', 'yes', 'dont know', 'not sure'].map((said): Row => ['other.knows', 'en', said, 'again']),
  ['other.knows', 'pl', 'nie wiem', 'again'],
  ['other.knows', 'ar', 'لا أعرف', 'again'],
  // Nobody and nothing.
  ...['no', 'none', 'nope', 'nothing', 'no one', 'nil', 'n/a', 'no thanks'].flatMap((said): readonly Row[] => [
    ['around', 'en', said, 'clear ["nobody-yet"]'],
    ['tell', 'en', said, 'clear ["nobody-for-now"]'],
    ['more', 'en', said, 'clear ["nothing-else"]'],
    ['life', 'en', said, 'clear ["none-or-rather-not-say"]'],
  ]),
  ['more', 'en', "that's it", 'clear ["nothing-else"]'],
  ['around', 'pl', 'żadne', 'clear ["nobody-yet"]'],
  ['around', 'pl', 'brak', 'clear ["nobody-yet"]'],
  ['tell', 'pl', 'nikomu', 'clear ["nobody-for-now"]'],
  ['more', 'pl', 'to wszystko', 'clear ["nothing-else"]'],
  ['around', 'ar', 'لا أحد', 'clear ["nobody-yet"]'],
  ['more', 'ar', 'هذا كل شيء', 'clear ["nothing-else"]'],
  ['around', 'en', 'no my mum helps', 'again'],
  // People.
  ['around', 'en', 'doctor, hv', 'clear ["gp","health-visitor"]'],
  ['around', 'pl', 'położna i lekarz', 'clear ["midwife","gp"]'],
  ['around', 'ar', 'القابلة والطبيب', 'clear ["midwife","gp"]'],
  ['around', 'ar', 'الأخصائي الاجتماعي والطبيب', 'clear ["social-worker","gp"]'],
  ['reach.when', 'ar', 'بعد الظهر والمساء', 'clear ["afternoons","evenings"]'],
  ['reach.when', 'ar', 'الأولى والثالثة', 'clear ["mornings","evenings"]'],
  // Languages, where languages are asked for.
  ['talk', 'en', 'eng', 'clear "en"'],
  ['talk', 'en', 'po polsku', 'clear "pl"'],
  ['talk', 'pl', 'po polsku', 'clear "pl"'],
  ['talk', 'en', 'in arabic', 'clear "ar"'],
  ['talk', 'en', 'عربي', 'clear "ar"'],
  ['talk', 'ar', 'بالعربي', 'clear "ar"'],
  ['talk', 'en', 'in Somali', 'clear "another" + in Somali'],
  ['talk', 'en', 'switch to Polish', 'language pl'],
  ['you.are', 'en', 'po polsku', 'language pl'],
  ...['yes', 'no', 'not sure'].map((said): Row => ['talk', 'en', said, 'again']),
  ...(['in Somali', 'Somali please', 'Somali'] as const).map(
    (said): Row => ['talk.language', 'en', said, `clear "${said}"`],
  ),
  ['talk.language', 'pl', 'po somalijsku', 'clear "po somalijsku"'],
  ['talk.language', 'ar', 'بالصومالية', 'clear "بالصومالية"'],
  ['talk.language', 'en', 'switch to Polish', 'language pl'],
  ['talk', 'en', 'Somali please', 'clear "another" + Somali please'],
  ['talk', 'pl', 'po somalijsku', 'clear "another" + po somalijsku'],
  ['talk', 'ar', 'بالصومالية', 'clear "another" + بالصومالية'],
  // Both of two, and a plain yes to "any of them?"; never both of more.
  ...['yes', 'yes please', 'both', 'both of them', 'yes, both'].map(
    (said): Row => ['tell', 'en', said, 'confirm ["gp","health-visitor-or-midwife"]'],
  ),
  ['tell', 'pl', 'tak, oboje', 'confirm ["gp","health-visitor-or-midwife"]'],
  ['tell', 'ar', 'كلاهما', 'confirm ["gp","health-visitor-or-midwife"]'],
  ['tell', 'en', 'I suppose so', 'again'],
  ['life', 'en', 'both', 'again'],
  ['around', 'en', 'yes', 'again'],
  // Own words are words of one's own.
  ['hopes', 'en', 'bonding', 'clear ["something-else"] + bonding'],
  ['hopes', 'en', 'none', 'again'],
  ['reach.when', 'en', 'not mondays', 'clear ["something-else"] + not mondays'],
]

const professionals: readonly Row[] = [
  ...['none', 'nil', 'nope', 'no', 'nothing', 'nil known', 'none that I know of'].map(
    (said): Row => ['visit', 'en', said, 'clear "nothing-known"'],
  ),
  ['visit', 'pl', 'nie', 'clear "nothing-known"'],
  ['visit', 'ar', 'لا شيء', 'clear "nothing-known"'],
  ['visit', 'en', 'not sure', 'clear "not-known"'],
  ['visit', 'en', 'a big dog', 'clear "yes" + a big dog'],
  ['visit', 'en', 'no bell, but a big dog', 'confirm "yes" + no bell, but a big dog'],
  ...['me', 'I will', 'yes i will'].map((said): Row => ['helping', 'en', said, 'clear ["i-carry-on"]']),
  ['helping', 'en', 'yes', 'confirm ["i-carry-on"]'],
  ['helping', 'pl', 'tak', 'confirm ["i-carry-on"]'],
  ['helping', 'en', 'me, hv and gp', 'clear ["i-carry-on","health-visitor","gp"]'],
  ['helping', 'en', 'no', 'again'],
  ['helping', 'en', 'his brother', 'clear ["someone-else"] + his brother'],
  ['carer.relationship', 'en', 'carer', 'again'],
  ['carer.relationship', 'en', 'mom', 'clear "mother"'],
  ['carer.ways', 'en', 'via me', 'clear ["through-me"]'],
  ['carer.name', 'en', 'mum is Aisha Khan', 'confirm "Aisha Khan"'],
  ['carer.phone', 'en', 'not safe', 'clear {"instead":"none-or-not-safe"}'],
  ['carer.language', 'en', 'eng', 'clear "english"'],
  ['carer.language', 'en', 'in Polish', 'clear "another" + in Polish'],
  ['carer.language', 'en', 'yes', 'again'],
  ['status', 'en', 'CP plan', 'clear ["protection-plan"]'],
  ['status', 'en', 'section 47', 'clear ["protection-plan"]'],
  ['status', 'en', 'CIN, LAC', 'clear ["child-in-need","looked-after"]'],
  ['status', 'en', 'early help', 'clear ["child-in-need"]'],
  ['status', 'en', 'no cp plan', 'again'],
  ['you.role', 'en', 'hv', 'clear "health-visitor"'],
  ['you.role', 'en', 'SW', 'clear "social-worker"'],
  ['you.role', 'en', 'CPN', 'clear "mental-health"'],
  ['you.role', 'en', 'perinatal MH', 'clear "mental-health"'],
  ['you.role', 'en', 'nurse', 'confirm "family-nurse"'],
  ['you.role', 'en', 'school nurse', 'clear "other" + school nurse'],
  ['agreement', 'en', 'yes', 'again'],
  ['agreement', 'en', 'she said yes', 'again'],
  ['agreement', 'en', 'verbal consent today', 'clear "asked-today"'],
  ['agreement', 'en', 'I asked her yesterday', 'confirm "another-day"'],
  ...['yes dad', 'dad', 'the father', 'her partner', 'both', 'mum and dad', 'gran'].map(
    (said): Row => ['another-carer', 'en', said, 'confirm "yes-another"'],
  ),
  ['another-carer', 'en', 'yes', 'clear "yes-another"'],
  ['another-carer', 'pl', 'tata', 'confirm "yes-another"'],
  ['another-carer', 'ar', 'الأب', 'confirm "yes-another"'],
  ...['no dad', 'just mum', 'single mum'].map((said): Row => ['another-carer', 'en', said, 'confirm "no-other-known"']),
  ['another-carer', 'en', 'dont know', 'clear "no-other-known"'],
  ['baby.date', 'en', '30 weeks', 'confirm {"date":"2027-01-30","about":true,"is":"due"}'],
  ['baby.date', 'pl', '30 tygodni', 'confirm {"date":"2027-01-30","about":true,"is":"due"}'],
  ['baby.date', 'en', '16 weeks', 'again'],
  ['baby.date', 'en', 'not sure', 'clear {"instead":"not-sure"}'],
  ['baby.date', 'pl', 'nie wiem', 'clear {"instead":"not-sure"}'],
  ['baby.date', 'ar', 'لا أعرف', 'clear {"instead":"not-sure"}'],
  ['carer.language.which', 'en', 'in Somali', 'clear "in Somali"'],
  ['interpreter.reads', 'en', 'Arabic please', 'clear "Arabic please"'],
  ['harm.told', 'en', 'no one', 'clear ["nobody-yet"]'],
  ['harm.told', 'en', '999 and social services', 'clear ["emergency-999","social-care"]'],
  ['factors.home', 'en', 'nope', 'clear ["none-of-these"]'],
  ['care.agrees', 'en', 'dont know', 'clear ["not-known"]'],
]

describe('what a parent types', () => {
  it.each(parents)('at %s (%s): "%s" comes to %s', (question, lang, typed, comesTo) => {
    expect(answeredAt('self-referral', question, lang, typed)).toBe(comesTo)
  })
})

describe('what a professional types', () => {
  it.each(professionals)('at %s (%s): "%s" comes to %s', (question, lang, typed, comesTo) => {
    expect(answeredAt('referral', question, lang, typed)).toBe(comesTo)
  })
})

describe('sending', () => {
  const toSend = [
    ...upTo.ways,
    ...['text, call', 'just mine', 'first name', 'any time', 'yes, contact only me', 'skip', 'skip', 'no'],
    ...['gp', 'no one', 'eng', "that's it"],
  ]
  it.each(['submit', 'yes please', 'send it'])('sends at "%s"', (typed) => {
    const parent = talk()
    parent.say(...toSend)
    expect(parent.asked()).toBe('send')
    parent.say(typed)
    expect(parent.referrals).toHaveLength(1)
  })

  it.each(['I guess so', 'yes I think so', 'sennd'])('sends nothing on a guess: "%s"', (typed) => {
    const parent = talk()
    parent.say(...toSend, typed)
    expect(parent.referrals).toHaveLength(0)
    expect(parent.asked()).toBe('send')
  })
})

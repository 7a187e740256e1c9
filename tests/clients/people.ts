import { typist } from './talkThrough.ts'

/** A mother who types on a phone: no Polish letters where the thumb is lazy, no capitals, numbers where that is shorter. */
export const kasia = typist(
  {
    start: 'jestem rodzicem',
    moment: 'tak mozemy zaczynac',
    hopes: '1 i 4',
    'you.are': 'mama',
    'baby.stage': 'tak',
    'baby.date': '5 miesięcy',
    area: 'bradford',
    'you.name': 'mam na imię Kasia',
    'reach.number': '07700 900 123',
    'reach.ways': 'sms i rozmowa przez telefon',
    'reach.shared': 'tylko moj',
    'reach.say': 'podajcie tylko imie',
    'reach.when': 'rano i wieczorem',
    'other.knows': 'tak ale kontaktujcie sie tylko ze mna',
    good: 'lubi jak mu spiewam',
    words: 'Nie czuję się z nim blisko, choć bardzo chcę. „Mama” brzmi obco.',
    life: 'mało ludzi',
    around: 'polozna i lekarz rodzinny',
    tell: 'na razie nikt',
    talk: 'polski',
    interpreter: 'nie, dziękuję',
    more: 'nic wiecej',
    send: 'wyslij',
  },
  'tak',
)

/** A health visitor between two visits: short, abbreviations, no full stops. */
export const healthVisitor = typist(
  {
    start: 'I work with families',
    agreement: 'yes today',
    'baby.date': 'dob 12/06/26',
    area: 'bd7 1dp',
    'you.role': 'HV',
    'you.name': "I'm Jo Smith",
    'you.email': 'its jo.smith@example.org',
    'you.organisation': '0-19 team, Bradford',
    'baby.name': 'Adam Khan',
    'carer.name': 'Aisha Khan',
    'carer.relationship': 'mum',
    'carer.phone': 'mob 07700900123',
    'carer.ways': 'text and call',
    'carer.private': '1',
    'carer.language': 'English',
    'another-carer': 'no',
    good: 'she sings to him in the bath',
    concern: 'Mum avoids looking at him & he has stopped seeking her. "He hates me," she says.',
    status: 'no',
    factors: '1 and 3',
    'factors.between': '1, 3',
    'factors.parent-health': '1',
    helping: '1, 4',
    visit: 'nothing known',
    send: 'yes',
  },
  'yes',
)

/** What Sara taps: the value of the option, by question. The rest she types, with Arabic digits and without every mark. */
export const tapped: Readonly<Record<string, string>> = {
  start: 'parent',
  moment: 'go-ahead',
  'you.are': 'mother',
  'baby.stage': 'born',
  'reach.shared': 'just-mine',
  'reach.say': 'first-name',
  'other.knows': 'yes-contact-only-me',
  talk: 'ar',
  interpreter: 'yes',
  more: 'nothing-else',
  send: 'send',
}

export const sara = typist(
  {
    ...tapped,
    hopes: '١ و ٤',
    'baby.date': '٥ أشهر',
    area: 'برادفورد',
    'you.name': 'اسمي سارة',
    'reach.number': '٠٧٧٠٠ ٩٠٠١٢٣',
    'reach.ways': 'رساله نصيه ومكالمة',
    'reach.when': 'اي وقت',
    good: 'يحب الغناء قبل النوم',
    words: 'أريد أن أكون أقرب إليه. هو "يبتسم" لي أحيانًا.',
    life: '٩',
    around: 'القابلة',
    tell: 'لا أحد',
    'interpreter.note': 'امرأة من فضلكم',
  },
  'نعم',
)

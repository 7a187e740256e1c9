import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { langs } from '../../../src/words/lang.ts'
import { foldText } from '../../../src/words/understanding/foldText.ts'
import { plainText } from '../../../src/words/understanding/plainText.ts'
import { readArea } from '../../../src/words/understanding/readArea.ts'
import { readBirthOrDue } from '../../../src/words/understanding/readBirthOrDue.ts'
import { readChoices } from '../../../src/words/understanding/readChoices.ts'
import { readCommand } from '../../../src/words/understanding/readCommand.ts'
import { readDate } from '../../../src/words/understanding/readDate.ts'
import { readEmail } from '../../../src/words/understanding/readEmail.ts'
import { readName } from '../../../src/words/understanding/readName.ts'
import { readNhsNumber } from '../../../src/words/understanding/readNhsNumber.ts'
import { readPhone } from '../../../src/words/understanding/readPhone.ts'
import { readPostcode } from '../../../src/words/understanding/readPostcode.ts'
import { readText } from '../../../src/words/understanding/readText.ts'
import { readYesNo } from '../../../src/words/understanding/readYesNo.ts'
import { today } from './days.ts'

const options = [
  { value: 'text', title: 'Text message (SMS)' },
  { value: 'no', title: 'No, please do not' },
  { value: 'other', title: 'رسالة: شيء آخر، من فضلك' },
]

const everyReader: Readonly<Record<string, (text: string) => unknown>> = {
  plainText,
  foldText,
  readArea,
  readEmail,
  readName,
  readNhsNumber,
  readPostcode,
  readPhone: (text) => [true, false].map((drama) => readPhone(text, { drama })),
  readText: (text) => readText(text, { max: 1000 }),
  readYesNo: (text) => langs.map((lang) => readYesNo(text, lang)),
  readCommand: (text) => langs.map((lang) => readCommand(text, lang)),
  readDate: (text) => langs.map((lang) => readDate(text, { lang, today, expects: 'either' })),
  readBirthOrDue: (text) => langs.map((lang) => readBirthOrDue(text, { lang, today })),
  readChoices: (text) => langs.map((lang) => readChoices(text, options, { lang, many: true })),
}

/** Pieces that readers know, in orders nobody foresaw. */
const pieces = fc.constantFrom(
  ...[
    '12',
    '3',
    '2026',
    '0',
    '99999',
    '1.5',
    '/',
    '-',
    '.',
    ',',
    '+',
    '@',
    ':',
    '\n',
    ' ',
    ' and ',
    ' ½ ',
    '🙂',
    '\ud83d',
  ],
  ...[
    'March',
    'weeks',
    'month',
    'year',
    'old',
    'ago',
    'in',
    'due',
    'pregnant',
    'last',
    'Tuesday',
    'half',
    'a',
    'and',
    'no',
    'yes',
  ],
  ...['miesiąc', 'tydzień', 'rok', 'temu', 'za', 'ciąży', 'marca', 'i', 'pół', 'nie'],
  ...['أسبوع', 'شهر', 'آذار', 'الأول', 'تشرين', 'ونصف', 'و', 'حامل', 'منذ', 'لا'],
  ...[
    'text',
    'message',
    'BD7',
    '1DP',
    '07700',
    '900123',
    'sam@gmial.con',
    'change',
    'my',
    'please',
    'help',
    'in',
    'polish',
  ],
)
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.nat(0xffff), { maxLength: 100 }).map((codes) => String.fromCharCode(...codes)),
  fc.array(pieces, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(pieces, { maxLength: 30 }).map((words) => words.join('')),
)

describe.each(Object.entries(everyReader))('%s', (_, read) => {
  it('makes something of every text and never throws', () => {
    fc.assert(
      fc.property(typed, (text) => {
        read(text)
      }),
      { numRuns: 200 },
    )
  })

  // 10,000 characters of what a careless pattern would go through again and again.
  const longest = [
    'a',
    ' ',
    '!',
    '1',
    '1 ',
    '1-',
    '12/',
    'a@',
    '@',
    '.',
    'x.',
    "'",
    '½',
    'ł',
    'لا ',
    'و',
    'ـ',
    '\u0301',
    '🙂',
    'BD7 ',
    'bd7 1',
    'not ',
    'yes ',
    'and ',
    'a half ',
    '1 year ',
    'march ',
    'change ',
    'please ',
    '\n',
    ',',
    'Text message ',
    '\u202e',
    '1 - ',
  ]
  it('reads 10,000 characters of anything at once', () => {
    for (const piece of longest) {
      for (const text of [piece.repeat(10_000).slice(0, 10_000), `${piece.repeat(10_000).slice(0, 9_998)}x!`]) {
        const started = performance.now()
        read(text)
        expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(500)
      }
    }
  })
})

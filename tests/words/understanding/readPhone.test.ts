import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPhone } from '../../../src/words/understanding/readPhone.ts'

const inShort = (text: string, drama = true): string => {
  const read = readPhone(text, { drama })
  return read.heard === 'unclear' ? read.why : `${read.heard} ${read.value.number} ${read.value.line}`
}

describe('readPhone', () => {
  it.each([
    '07700 900123',
    '07700900123',
    '07700 900 123',
    '(07700) 900-123',
    '07700.900.123',
    '07700–900–123',
    '+447700900123',
    '+44 (0)7700 900123',
    '0044 7700 900 123',
    '44 7700 900123',
    '7700 900123',
    '+07700 900123',
    '٠٧٧٠٠ ٩٠٠١٢٣',
    '۰۷۷۰۰ ۹۰۰۱۲۳',
    '０７７００ ９００１２３',
    'my number is 07700 900123 thanks',
    'tel: 07700 900123.',
    'mój numer to 07700 900123',
    'رقمي ٠٧٧٠٠٩٠٠١٢٣',
  ])('reads "%s"', (text) => {
    expect(inShort(text)).toBe('clear +447700900123 mobile')
  })

  it.each([
    ['07911 123456', 'clear +447911123456 mobile'],
    ['07624 123456', 'clear +447624123456 mobile'],
    ['01274 432111', 'clear +441274432111 landline'],
    ['020 7219 3000', 'clear +442072193000 landline'],
    ['0300 123 4567', 'clear +443001234567 unknown'],
    ['0808 2000 247', 'clear +448082000247 unknown'],
    ['+353 85 123 4567', 'confirm +353851234567 mobile'],
    ['0048 512 345 678', 'confirm +48512345678 mobile'],
    ['+48 22 123 45 67', 'phone-not-uk'],
    ['+48 512', 'phone-not-uk'],
    ['09061 234567', 'phone-premium'],
    ['0871 222 1111', 'phone-premium'],
    ['0845 123 4567', 'phone-premium'],
    ['070 1234 5678', 'phone-premium'],
    ['07911 12345', 'phone-short'],
    ['12345', 'phone-short'],
    ['999', 'phone-short'],
    ['07911 1234567', 'phone-unclear'],
    ['06123 456789', 'phone-unclear'],
    ['0770O 900123', 'phone-unclear'],
    ['07911 123456 or 07911 123457', 'phone-unclear'],
    ['07911123456 07911123457', 'phone-unclear'],
    ['ask my sister', 'phone-unclear'],
    ['', 'empty'],
    ['not 07911 123456, that is his', 'confirm +447911123456 mobile'],
    ['call 07911 123456 after 6', 'confirm +447911123456 mobile'],
    ['nie 07911 123456', 'confirm +447911123456 mobile'],
  ])('reads "%s" as %s', (text, reading) => {
    expect(inShort(text, false)).toBe(reading)
  })

  it('takes Ofcom’s numbers for drama only in tests and demonstrations', () => {
    const ranges = fc.constantFrom(
      { start: '07700 900', line: 'mobile' },
      { start: '01632 960', line: 'landline' },
      { start: '020 7946 0', line: 'landline' },
    )
    fc.assert(
      fc.property(ranges, fc.integer({ min: 0, max: 999 }), ({ start, line }, last) => {
        const typed = `${start}${`${last}`.padStart(3, '0')}`
        const number = `+44${typed.replaceAll(' ', '').slice(1)}`
        expect(inShort(typed, true)).toBe(`clear ${number} ${line}`)
        expect(inShort(typed, false)).toBe('phone-unclear')
      }),
    )
  })

  it('gives E.164 or nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+0-9 ()-]{1,20}$/), (text) => {
        const read = readPhone(text, { drama: false })
        if (read.heard !== 'unclear') expect(read.value.number).toMatch(/^\+[1-9]\d{6,14}$/)
      }),
    )
  })
})

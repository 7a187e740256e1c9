import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/words/understanding/plainText.ts'

describe('plainText', () => {
  it.each([
    ['trims', '  Zoë \n', 'Zoë'],
    ['composes accents', 'Zoe\u0308', 'Zoë'],
    ['keeps new lines, in one form', 'one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['makes a tab a space', 'one\ttwo', 'one two'],
    ['removes control characters', 'a\u0000b\u0007c\u007f', 'abc'],
    ['removes overrides of direction', 'a\u202Egpj.exe\u202C\u2066x\u2069', 'agpj.exex'],
    ['keeps marks of direction, which Arabic with a number needs', 'رقم\u200F 5', 'رقم\u200F 5'],
    ['keeps what was typed otherwise', '“Łódź” — ٢٤ 🙂', '“Łódź” — ٢٤ 🙂'],
    ['replaces half a surrogate pair', 'a\ud83db', 'a\ufffdb'],
    ['gives nothing for nothing', ' \u0000\n ', ''],
  ])('%s', (_, typed, kept) => {
    expect(plainText(typed)).toBe(kept)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = plainText(text)
        expect(plainText(once)).toBe(once)
        expect(once.isWellFormed()).toBe(true)
        expect(once.replaceAll('\n', ' ')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })
})

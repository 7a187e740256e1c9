import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../src/words/understanding/foldText.ts'

describe('foldText', () => {
  it.each([
    ['case and accents', 'ZAŻÓŁĆ Gęślą', 'zazolc gesla'],
    ['quotes, apostrophes and dashes', 'I´d – “don’t”…now', 'i\'d - "don\'t"...now'],
    ['outer signs and emoji', '!!! yes… 🙂', 'yes'],
    ['spaces', 'a\u00a0 b\n\tc', 'a b c'],
    ['Arabic vowel signs and tatweel', 'مَرْحَبـــًا', 'مرحبا'],
    ['Arabic letters typed for one another', 'أإآٱ ىي ة', 'اااا يي ه'],
    ['Arabic-Indic and Persian digits', '٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', '0123456789 0123456789'],
    ['Arabic signs', 'نعم، لا؟ ٢٫٥', 'نعم, لا? 2.5'],
    ['halves', '5½ ½ 2 ½ ٥½', '5.5 0.5 2.5 5.5'],
    ['full width', 'ＢＤ７', 'bd7'],
    ['invisible joiners', 'te\u200bxt\ufeff', 'text'],
  ])('folds %s', (_, typed, folded) => {
    expect(foldText(typed)).toBe(folded)
  })

  it('folds plain text as it folds any other', () => {
    // An accent anywhere takes the long way; what stands before it must come out the same.
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 100 }), (text) => {
        expect(foldText(`a${text}a`)).toBe(foldText(`á${text}a`))
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })

  it('changes nothing the second time, for every letter, mark and sign there is', () => {
    const changed: string[] = []
    for (let code = 0; code < 0x20000; code += 1) {
      const character = String.fromCodePoint(code)
      if (/[\p{Cn}\p{Co}\p{Script=Han}\p{Script=Hangul}]/u.test(character)) continue
      const folded = foldText(`a${character}b`)
      if (foldText(folded) !== folded) changed.push(code.toString(16))
    }
    expect(changed).toEqual([])
  })
})

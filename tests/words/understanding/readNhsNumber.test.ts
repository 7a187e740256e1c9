import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNhsNumber } from '../../../src/words/understanding/readNhsNumber.ts'

describe('readNhsNumber', () => {
  it.each([
    ['943 476 5919', '9434765919'],
    ['943-476-5919', '9434765919'],
    ['9434765919', '9434765919'],
    ['999 000 0018', '9990000018'],
    ['999 000 0026', '9990000026'],
    ['401 023 2137', '4010232137'],
    ['900 000 0009', '9000000009'],
    ['NHS no. 943 476 5919', '9434765919'],
    ['٩٤٣ ٤٧٦ ٥٩١٩', '9434765919'],
  ])('reads "%s"', (text, value) => {
    expect(readNhsNumber(text)).toEqual({ heard: 'clear', value })
  })

  it.each([
    ['999 123 4567', 'nhs-check'],
    ['987 654 4321', 'nhs-check'],
    ['9912003890', 'nhs-check'],
    ['943 476 5918', 'nhs-check'],
    ['0000000000', 'nhs-repeated'],
    ['111 111 1111', 'nhs-repeated'],
    ['943 476 591', 'nhs-length'],
    ['943 476 59199', 'nhs-length'],
    ['943 476 591A', 'nhs-letters'],
    ['QQ123456C', 'nhs-letters'],
    ['I do not know it', 'nhs-letters'],
    ['my son is 2', 'nhs-letters'],
    [' ', 'empty'],
  ])('refuses "%s": %s', (text, why) => {
    expect(readNhsNumber(text)).toEqual({ heard: 'unclear', why })
  })

  it('takes exactly one last digit, or none, and notices any one digit wrong and any two changed round', () => {
    const nine = fc.stringMatching(/^\d{9}$/).filter((digits) => new Set(digits).size > 1)
    const isClear = (digits: string) => readNhsNumber(digits).heard === 'clear'
    fc.assert(
      fc.property(nine, fc.nat(8), fc.integer({ min: 1, max: 9 }), (start, at, more) => {
        const right = Array.from({ length: 10 }, (_, last) => `${start}${last}`).filter(isClear)
        expect(right.length).toBeLessThanOrEqual(1)
        const [number] = right
        if (number === undefined) return
        const wrong = `${(Number(number[at]) + more) % 10}`
        expect(isClear(number.slice(0, at) + wrong + number.slice(at + 1))).toBe(false)
        const swapped = `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`
        if (swapped !== number) expect(isClear(swapped)).toBe(false)
        // An independent statement of the rule: all ten digits, weighted 10 down to 1, make a multiple of eleven.
        const sum = Array.from(number).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
        expect(sum % 11).toBe(0)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { readArea } from '../../../src/words/understanding/readArea.ts'
import { readPostcode } from '../../../src/words/understanding/readPostcode.ts'

describe('readPostcode', () => {
  it.each([
    ['BD7 1DP', 'BD7 1DP'],
    ['bd71dp', 'BD7 1DP'],
    ['  Bd7  1dP. ', 'BD7 1DP'],
    ['my postcode is bd7 1dp, thanks', 'BD7 1DP'],
    ['BD7 1DP and again bd71dp', 'BD7 1DP'],
    ['SW1A 1AA', 'SW1A 1AA'],
    ['M1 1AE', 'M1 1AE'],
    ['ZZ99 3CZ', 'ZZ99 3CZ'],
    ['BD٧ ١DP', 'BD7 1DP'],
  ])('reads "%s"', (text, value) => {
    expect(readPostcode(text)).toEqual({ heard: 'clear', value })
  })

  it('says back a letter it put right', () => {
    expect(readPostcode('SW1A OAA')).toEqual({ heard: 'confirm', value: 'SW1A 0AA' })
  })

  it.each(['BD7', 'XX1 1AA', 'BD7 1CI', 'BD7 1DP or LS1 1AA', 'Bradford', '12345', 'BD7 1D'])(
    'does not take "%s"',
    (text) => {
      expect(readPostcode(text)).toEqual({ heard: 'unclear', why: 'postcode-unclear' })
    },
  )

  it('says when nothing was typed', () => {
    expect(readPostcode('')).toEqual({ heard: 'unclear', why: 'empty' })
  })
})

describe('readArea', () => {
  it.each([
    ['BD7', { outward: 'BD7' }],
    ['sw1a', { outward: 'SW1A' }],
    ['BD7 1DP', { postcode: 'BD7 1DP', outward: 'BD7' }],
    ['we have moved to bd71dp since', { postcode: 'BD7 1DP', outward: 'BD7' }],
    ['Keighley', { place: 'Keighley' }],
    ['I live in Keighley', { place: 'Keighley' }],
    ['Stoke-on-Trent', { place: 'Stoke-on-Trent' }],
    ['St. Albans', { place: 'St. Albans' }],
    ['King’s Lynn, Norfolk', { place: 'King’s Lynn, Norfolk' }],
    ['Newcastle upon Tyne', { place: 'Newcastle upon Tyne' }],
    ['Mieszkam w Leeds', { place: 'Leeds' }],
    ['أعيش في برادفورد', { place: 'برادفورد' }],
    ['برادفورد', { place: 'برادفورد' }],
  ])('reads "%s"', (text, value) => {
    expect(readArea(text)).toEqual({ heard: 'clear', value })
  })

  it.each([
    ['Bradford BD7', { outward: 'BD7' }],
    ['not BD7 1DP any more', { postcode: 'BD7 1DP', outward: 'BD7' }],
    ['SW1A OAA', { postcode: 'SW1A 0AA', outward: 'SW1A' }],
  ])('says back "%s"', (text, value) => {
    expect(readArea(text)).toEqual({ heard: 'confirm', value })
  })

  it.each([
    'x',
    '12345',
    '🙂',
    'BD7 or LS1',
    'I do not want to say where I live',
    'nie chcę mówić',
    'www.example.com',
    'a@example.com',
    'we are staying with a friend of my mother for some weeks',
    'x'.repeat(81),
  ])('does not take "%s"', (text) => {
    expect(readArea(text)).toEqual({ heard: 'unclear', why: 'area-unclear' })
  })
})

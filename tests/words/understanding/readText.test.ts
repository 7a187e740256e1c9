import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/words/understanding/readText.ts'

describe('readText', () => {
  it.each([
    [' We laugh a lot 🙂 ', { heard: 'clear', value: 'We laugh a lot 🙂' }],
    ['٣', { heard: 'clear', value: '٣' }],
    ['one\r\ntwo', { heard: 'clear', value: 'one\ntwo' }],
    ['0123456789', { heard: 'clear', value: '0123456789' }],
    ['01234567890123456789', { heard: 'clear', value: '01234567890123456789' }],
    ['012345678901234567890', { heard: 'unclear', why: 'too-long' }],
    ['', { heard: 'unclear', why: 'empty' }],
    [' \u0000\u202e ', { heard: 'unclear', why: 'empty' }],
    ['🙂', { heard: 'unclear', why: 'not-understood' }],
    ['...', { heard: 'unclear', why: 'not-understood' }],
  ])('reads "%s"', (text, reading) => {
    expect(readText(text, { max: 20 })).toEqual(reading)
  })
})

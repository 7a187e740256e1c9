import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEmail } from '../../../src/words/understanding/readEmail.ts'

describe('readEmail', () => {
  it.each([
    ['sam@example.com', 'sam@example.com'],
    ['Sam.Lee@Gmail.COM', 'Sam.Lee@gmail.com'],
    ['it is sam@nhs.net.', 'sam@nhs.net'],
    ['<sam@nhs.net>', 'sam@nhs.net'],
    ['mailto:sam@nhs.net', 'sam@nhs.net'],
    ['sam @ nhs.net', 'sam@nhs.net'],
    ['sam+baby_1@mail.example.co.uk', 'sam+baby_1@mail.example.co.uk'],
    ['sam@mail.com', 'sam@mail.com'],
    ['sam@ymail.com', 'sam@ymail.com'],
    ['sam@yahoo.co.uk', 'sam@yahoo.co.uk'],
    ['ｓａｍ＠nhs.net', 'sam@nhs.net'],
    ['بريدي sam@nhs.net، شكرا', 'sam@nhs.net'],
  ])('reads "%s"', (text, value) => {
    expect(readEmail(text)).toEqual({ heard: 'clear', value })
  })

  it.each([
    ['sam@gmial.com', 'sam@gmail.com'],
    ['sam@gmail.con', 'sam@gmail.com'],
    ['sam@gmail', 'sam@gmail.com'],
    ['sam@gmail.co.uk', 'sam@gmail.com'],
    ['sam@hotmial.co.uk', 'sam@hotmail.co.uk'],
    ['sam@hotmail.couk', 'sam@hotmail.co.uk'],
    ['sam@nhs.nte', 'sam@nhs.net'],
    ['not sam@nhs.net', 'sam@nhs.net'],
  ])('puts "%s" right, or in doubt, and says it back', (text, value) => {
    expect(readEmail(text)).toEqual({ heard: 'confirm', value })
  })

  it.each([
    'sam',
    'sam at gmail dot com',
    'a@example.com or b@example.com',
    'sam@localhost',
    'sam@-x.com',
    'sam@x..com',
    'sam..lee@nhs.net',
    '.sam@nhs.net',
    '@nhs.net',
    'sam@@nhs.net',
    'sam@nhs.n3',
    `${'x'.repeat(65)}@nhs.net`,
    'żółw@nhs.net',
  ])('does not take "%s"', (text) => {
    expect(readEmail(text)).toEqual({ heard: 'unclear', why: 'email-unclear' })
  })

  it('says when nothing was typed', () => {
    expect(readEmail('')).toEqual({ heard: 'unclear', why: 'empty' })
  })

  it('keeps any plain address as it is', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/)
    fc.assert(
      fc.property(word, word, (local, host) => {
        const email = `${local}@${host}-team.org.uk`
        expect(readEmail(`my email is ${email}`)).toEqual({ heard: 'clear', value: email })
      }),
    )
  })
})

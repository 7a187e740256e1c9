import { describe, expect, it } from 'vitest'
import { readName } from '../../../src/words/understanding/readName.ts'

describe('readName', () => {
  it.each([
    ['Zoë-Mae O’Neill', 'Zoë-Mae O’Neill'],
    [' łucja ', 'łucja'],
    ['李娜', '李娜'],
    ['ليلى', 'ليلى'],
    ['J. R. Smith', 'J. R. Smith'],
    ['My name is Sam', 'Sam'],
    ['Hi, I’m Sam.', 'Sam'],
    ["I'm Sam", 'Sam'],
    ['call me Al', 'Al'],
    ['its Ana', 'Ana'],
    ["it's Ana", 'Ana'],
    ['to jest Ana', 'Ana'],
    ['هذه ليلى', 'ليلى'],
    ['Mum', 'Mum'],
    ['To Nguyen', 'To Nguyen'],
    ['Nil', 'Nil'],
    ['Nazywam się Łucja Nowak', 'Łucja Nowak'],
    ['mam na imię Ola', 'Ola'],
    ['Cześć, jestem Ola!', 'Ola'],
    ['اسمي ليلى', 'ليلى'],
    ['أنا ليلى', 'ليلى'],
    ['مرحبا، اسمي ليلى', 'ليلى'],
    ['Jean\nPaul', 'Jean Paul'],
    ['No', 'No'],
    ['Im', 'Im'],
    ['Jestem', 'Jestem'],
    ['Hej Andersson', 'Hej Andersson'],
    ['آنا كوفالسكا', 'آنا كوفالسكا'],
    ['Nova 2', 'Nova 2'],
  ])('keeps "%s" as "%s"', (text, value) => {
    expect(readName(text)).toEqual({ heard: 'clear', value })
  })

  it.each([
    ['mum is Aisha Khan', 'Aisha Khan'],
    ["Hi, mum's name is Aisha Khan.", 'Aisha Khan'],
    ['mama to Ola Nowak', 'Ola Nowak'],
    ['الأم اسمها ليلى', 'ليلى'],
    ['Mother Mary', 'Mary'],
  ])('says back a name with who it is before it: "%s"', (text, value) => {
    expect(readName(text)).toEqual({ heard: 'confirm', value })
  })

  it('says back what may be a refusal', () => {
    expect(readName('I’m not telling you')).toMatchObject({ heard: 'confirm' })
  })

  it.each(['07700 900123', '12', '🙂', '...', 'sam@example.com', 'www.example.com', 'https://x.y', 'example.com'])(
    'does not take "%s"',
    (text) => {
      expect(readName(text)).toEqual({ heard: 'unclear', why: 'name-unclear' })
    },
  )

  it('has room for 120 characters', () => {
    expect(readName('x'.repeat(120))).toMatchObject({ heard: 'clear' })
    expect(readName(`my name is ${'x'.repeat(120)}`)).toMatchObject({ heard: 'clear' })
    expect(readName('x'.repeat(121))).toEqual({ heard: 'unclear', why: 'too-long' })
    expect(readName(' ')).toEqual({ heard: 'unclear', why: 'empty' })
  })
})

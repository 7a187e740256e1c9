import { describe, expect, it } from 'vitest'
import { toReferral } from '../../../dialogs/referral/toReferral.ts'
import { answering, at, filled } from './house.ts'

const notSure = { 'baby.date': { instead: 'not-sure' } }

describe('a professional who is not sure of the date', () => {
  it('hears that a person will ask, and says only whether the baby is born', () => {
    const { asked, heard } = filled({ ...notSure, 'baby.born': 'born' })
    expect(asked.slice(1, 4)).toEqual(['baby.date', 'baby.born', 'area'])
    expect(heard.join('\n')).toMatch(/One of us will ask about the date/)
    expect(asked).toContain('baby.name')
  })

  it('is asked for no name before birth, nor where nobody knows', () => {
    for (const born of ['expected', 'not-known'])
      expect(filled({ ...notSure, 'baby.born': born }).asked, born).not.toContain('baby.name')
  })

  it('sends a baby without any day, and what was said of it is not lost', () => {
    const { draft } = filled({ ...notSure, 'baby.born': 'born' })
    const { babies, also } = toReferral(draft, answering, at)
    expect(babies).toEqual([{ name: 'Leo' }])
    expect(also).toEqual(
      expect.arrayContaining([
        { question: 'baby.date', answer: 'not-sure' },
        { question: 'baby.born', answer: 'born' },
      ]),
    )
  })

  it('is asked nothing of the kind where there is a date', () => {
    expect(filled().asked).not.toContain('baby.born')
  })
})

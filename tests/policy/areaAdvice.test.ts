import { describe, expect, it } from 'vitest'
import { areaAdvice } from '../../src/policy/areaAdvice.ts'
import { signpostsFor } from '../../src/policy/signpostsFor.ts'
import { edited, policyOf, sample } from './sample.ts'

describe('area advice', () => {
  it.each([
    [{ postcode: 'BD7 1DP' }, 'covered'],
    [{ postcode: 'bd71dp' }, 'covered'],
    [{ outward: 'BD7' }, 'covered'],
    [{ outward: ' bd 7' }, 'covered'],
    [{ outward: 'BD70' }, 'elsewhere'],
    [{ postcode: 'BD17 7AA', outward: 'BD17' }, 'elsewhere'],
    [{ outward: 'LS6' }, 'elsewhere'],
    [{ place: 'manningham' }, 'covered'],
    [{ place: 'Lidget-Green, near the park' }, 'covered'],
    [{ place: 'Bradford' }, 'covered'],
    [{ place: 'Headingley' }, 'elsewhere'],
    [{ place: 'Bradford on Avon' }, 'unknown'],
    [{ place: 'Little Snoring' }, 'unknown'],
    [{ outward: 'Manningham' }, 'unknown'],
    [{}, 'unknown'],
  ] as const)('%j is %s', (area, advice) => {
    expect(areaAdvice(sample, area)).toBe(advice)
  })

  it('a person looks when a name says here and a postcode says elsewhere', () => {
    expect(areaAdvice(sample, { outward: 'LS6', place: 'Manningham' })).toBe('unknown')
    expect(areaAdvice(sample, { outward: 'BD7', place: 'Headingley' })).toBe('covered')
  })

  it('a team that lists places only does not call an unlisted postcode elsewhere', () => {
    const policy = policyOf(edited((file) => file.setIn(['area', 'outward'], [])))
    expect(areaAdvice(policy, { outward: 'BD7' })).toBe('unknown')
    expect(areaAdvice(policy, { outward: 'BD7', place: 'Girlington' })).toBe('covered')
    expect(areaAdvice(policy, { outward: 'LS6' })).toBe('elsewhere')
  })
})

describe('signposts', () => {
  const names = (area: Parameters<typeof signpostsFor>[2]) =>
    signpostsFor(sample, 'another-area', area).map((signpost) => signpost.name)

  it('name the team of that area first, then who helps everybody', () => {
    expect(names({ postcode: 'LS6 3HN' })).toEqual([expect.stringMatching('Leeds'), expect.stringMatching('visitor')])
    expect(names({ place: 'Chapeltown' })).toHaveLength(2)
  })

  it('leave out the teams of other areas', () => {
    expect(names({ outward: 'HX1' })).toEqual([expect.stringMatching('health visitor')])
    expect(names({})).toHaveLength(1)
  })

  it('are empty for a need that cannot arise here', () => {
    expect(signpostsFor(sample, 'protection-plan')).toEqual([])
    expect(signpostsFor(sample, 'child-at-risk')).toHaveLength(1)
  })
})

import { describe, expect, it } from 'vitest'
import { accessOf } from '../../src/referrals/access/accessOf.ts'
import { may } from '../../src/referrals/access/may.ts'
import { sights } from '../../src/referrals/access/powers.ts'
import { apply } from '../../src/referrals/life/apply.ts'
import { lifeTable } from '../../src/referrals/life/lifeTable.ts'
import { Role } from '../../src/referrals/newTask.ts'
import { at } from '../store/samples.ts'
import { allPowers, askers, cell } from './cells.ts'
import { expected } from './expected.ts'
import { commandNames, inState, rules, saying, staff } from './house.ts'

const wanted = (power: keyof typeof expected): readonly string[] => expected[power].replace('|', '').split(/\s+/)
const cells = allPowers.flatMap((power) => askers.map((asker, column) => ({ power, asker, column })))

describe('who may', () => {
  it('stands in the expected table for every power, and every command is a power', () => {
    expect(Object.keys(expected).toSorted()).toEqual([...allPowers].toSorted())
    expect([...sights, ...commandNames].toSorted()).toEqual([...allPowers].toSorted())
    for (const power of allPowers) expect(wanted(power), power).toHaveLength(askers.length)
  })

  it.each(cells)('$asker: $power', ({ asker, power, column }) => {
    const want = wanted(power)[column]
    const isOnlyOwn = want === 'O'
    // Neither no owner nor another's: only one's own is enough for an O.
    expect(cell(asker, power, 'own')).toBe(want === 'Y' ? 'yes' : 'no')
    for (const role of Role.options) {
      const answer = want === 'Y' || (isOnlyOwn && role === asker) ? 'yes' : 'no'
      // Theirs to look after, or theirs because nobody else did in time.
      expect(cell(asker, power, 'own', { owner: role })).toBe(answer)
      expect(cell(asker, power, 'own', { owner: 'nobody', deputy: role })).toBe(answer)
      expect(cell(asker, power, 'foreign', { owner: role, deputy: role })).toBe('not-there')
    }
    expect(cell(asker, power, 'foreign')).toBe('not-there')
  })

  it('is about nothing but what they sent themselves, for a family and a referrer', () => {
    for (const is of ['family', 'referrer'] as const)
      for (const power of allPowers)
        expect(may({ is, reference: 'REF-1', team: 'sample' }, power, { team: 'sample', reference: 'REF-2' })).toBe(
          'not-there',
        )
  })

  it('is what every command goes by: each role, each command, from a state where it is possible', () => {
    for (const role of Role.options)
      for (const { command, from } of lifeTable) {
        const state = from[0] ?? 'new'
        const own = apply(inState(state), saying[command], staff(role), at(60), rules)
        const isRefusedForRole = own.is === 'refused' && own.code === 'role'
        expect(isRefusedForRole, `${role}: ${command}`).toBe(cell(role, command, 'own') !== 'yes')
        expect(apply(inState(state), saying[command], staff(role, 'other-team'), at(60), rules)).toMatchObject({
          ...{ is: 'refused', code: 'not-there' },
        })
      }
  })

  it('is what the pages have gone by so far', () => {
    const clinician = { list: true, open: true, story: true, named: true, openTask: true, finishTask: true }
    const organiser = { list: true, open: true, story: false, named: false, openTask: true, finishTask: true }
    const before = {
      'clinical-lead': clinician,
      practitioner: clinician,
      keyworker: clinician,
      administrator: organiser,
      'operational-lead': organiser,
      auditor: { list: true, open: true, story: true, named: false, openTask: true, finishTask: false },
      commissioner: { list: false, open: false, story: false, named: false, openTask: false, finishTask: false },
    }
    for (const role of Role.options) expect(accessOf(role), role).toMatchObject(before[role])
  })
})

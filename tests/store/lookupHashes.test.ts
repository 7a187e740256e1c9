import { createSecretKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { NewReferral } from '../../src/referrals/newReferral.ts'
import { lookupHashes } from '../../src/store/sealing/lookupHashes.ts'
import { makeHasher } from '../../src/store/sealing/makeHasher.ts'
import { makeChance } from './place.ts'

const hasher = makeHasher(1, createSecretKey(makeChance('index')(32)))
type Kind = NewReferral['lookups'][number]['kind']
const hashes = (kind: Kind, value: string) => lookupHashes(hasher, { kind, value })

describe('a value to be found by', () => {
  it.each<[Kind, string, string]>([
    ['phone', '07700 900123', '+447700900123'],
    ['phone', '(07700) 900-123', '00447700900123'],
    ['phone', '+48 601 234 567', '+48601234567'],
    ['nhs-number', '943 476 5919', '943-476-5919'],
    ['name', 'Łucja', 'lucja'],
    ['name', 'Zoë O’Brien', 'zoe obrien'],
    ['name', 'Anne-Marie', 'marie ANNE anne'],
    ['name', 'مُحَمَّد', 'محمد'],
  ])('%s: %s is found by %s', (kind, stored, asked) => {
    expect(hashes(kind, stored).length).toBeGreaterThan(0)
    expect([...hashes(kind, stored)].sort()).toEqual([...hashes(kind, asked)].sort())
  })

  it('has one hash a word of a name, each found alone', () => {
    expect(hashes('name', 'Łucja Nowak-Kowalska')).toHaveLength(3)
    expect(hashes('name', 'Łucja Nowak-Kowalska')).toEqual(expect.arrayContaining([...hashes('name', 'kowalska')]))
  })

  it('has none when there is nothing in it', () => {
    expect([hashes('name', ' - '), hashes('phone', 'none'), hashes('nhs-number', '')]).toEqual([[], [], []])
  })

  it('differs by kind, by value and by index key, and does not show the value', () => {
    const digits = '9434765919'
    const other = makeHasher(1, createSecretKey(makeChance('another index')(32)))
    const all = [
      ...hashes('nhs-number', digits),
      ...hashes('name', digits),
      ...hashes('nhs-number', '9434765870'),
      ...lookupHashes(other, { kind: 'nhs-number', value: digits }),
    ]
    expect(new Set(all).size).toBe(4)
    expect(all.join()).not.toContain(digits)
  })

  it('is hashed with where its parts end', () => {
    expect(hasher.hash('address', 'a', 'b|c')).not.toBe(hasher.hash('address', 'a|b', 'c'))
    expect(hasher.hash('address', 'a', 'bc')).not.toBe(hasher.hash('address', 'ab', 'c'))
  })
})

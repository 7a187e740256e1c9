import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsAsked } from '../../../src/inbox/signIn/claimsAsked.ts'
import { issuerLabels } from '../../../src/inbox/signIn/issuerLabels.ts'
import { membershipsOf } from '../../../src/inbox/signIn/membershipsOf.ts'
import { nameOf } from '../../../src/inbox/signIn/nameOf.ts'

const issuer = 'https://login.example.nhs.uk'
const row = (claim: string, value: string, role: 'keyworker' | 'auditor' = 'keyworker', at = issuer) => ({
  ...{ issuer: at, claim, value, role },
})
const team = (id: string, ...staff: ReturnType<typeof row>[]) => ({
  ...{ id, name: id, nation: 'england', zone: 'Europe/London', staff },
})
const teams = [
  team('hill', row('roles', 'a'), row('groups', 'g', 'auditor')),
  team('dale', row('groups', 'g'), row('roles', 'a', 'keyworker', 'https://council.example')),
  team('moor'),
]

describe('what somebody may be', () => {
  it.for([
    [{ roles: 'a' }, ['hill:keyworker']],
    [{ roles: ['x', 'a'] }, ['hill:keyworker']],
    [{ groups: ['g'] }, ['hill:auditor', 'dale:keyworker']],
    [{ roles: ['a'], groups: ['g'] }, ['hill:keyworker', 'dale:keyworker']],
    [{ roles: ['A'] }, []],
    [{ roles: 'a b' }, []],
    [{ roles: { a: true } }, []],
    [{ roles: [['a']] }, []],
    [{ roles: 1 }, []],
    [{}, []],
  ] as const)('by %j: %j', ([claims, expected]) => {
    expect(membershipsOf(teams, { issuer, claims }).map((one) => `${one.team}:${one.role}`)).toEqual(expected)
  })

  it('is never granted by a name every object has', () => {
    const odd = [team('hill', row('constructor', 'a'), row('__proto__', 'a'))]
    expect(membershipsOf(odd, { issuer, claims: {} })).toEqual([])
  })

  it('is granted by no claims of any shape unless the very text is there, at the very issuer', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('roles', 'groups', 'other'), fc.jsonValue()), (claims) => {
        const has = (claim: string, text: string) => {
          const value = claims[claim]
          return value === text || (Array.isArray(value) && value.includes(text))
        }
        const given = membershipsOf(teams, { issuer: `${issuer}/`, claims }).map((one) => one.team)
        expect(given.includes('hill')).toBe(has('roles', 'a') || has('groups', 'g'))
        expect(given.includes('dale')).toBe(has('groups', 'g'))
        expect(membershipsOf(teams, { issuer: 'https://evil.example', claims })).toEqual([])
      }),
    )
  })

  it('is asked of an issuer by the claims that some team reads there, each once', () => {
    expect(claimsAsked(teams, issuer)).toEqual(['roles', 'groups'])
    expect(claimsAsked(teams, 'https://council.example/')).toEqual(['roles'])
    expect(claimsAsked(teams, 'https://evil.example')).toEqual([])
  })
})

describe('a name', () => {
  it.for([
    [{ name: 'Ada', email: 'a@example.org' }, 'Ada'],
    [{ name: '  ', preferred_username: 'ada' }, 'ada'],
    [{ name: 7, email: 'a@example.org' }, 'a@example.org'],
    [{ name: 'Ada\n<b>\u202eLead' }, 'Ada <b> Lead'],
    [{}, undefined],
  ] as const)('of %j is %j', ([claims, name]) => {
    expect(nameOf(claims)).toBe(name)
  })

  it.for(['service', ' Service', 'The service', 'family', 'ａdministrator'])(
    'is never one of the record’s own words: %s',
    (word) => {
      expect(nameOf({ name: word, preferred_username: 'ada.l' })).toBe('ada.l')
      expect(nameOf({ name: word })).toBeUndefined()
    },
  )

  it('is one short line, whatever an issuer tells', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const name = nameOf({ name: text }) ?? ''
        expect([...name].length).toBeLessThanOrEqual(80)
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      }),
    )
  })
})

it('an issuer’s button has its host on it, and all of its address where two share a host', () => {
  const labels = issuerLabels([
    { issuer: 'https://login.example/one' },
    { issuer: 'https://council.example:8443/oidc' },
    { issuer: 'https://login.example/two' },
  ])
  expect([...labels.values()]).toEqual(['login.example/one', 'council.example:8443', 'login.example/two'])
})

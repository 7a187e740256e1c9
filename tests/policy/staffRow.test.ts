import { expect, it } from 'vitest'
import { issuerKey } from '../../src/policy/issuerKey.ts'
import { parsePolicy } from '../../src/policy/parsePolicy.ts'
import { staffRoles } from '../../src/policy/staffRow.ts'
import { Role } from '../../src/referrals/newTask.ts'
import { edited, policyOf, problemsOf, textOf } from './sample.ts'

const row = { issuer: 'https://login.example.nhs.uk', claim: 'roles', value: 'attune-lead', role: 'clinical-lead' }
const withStaff = (staff: unknown) => edited((file) => file.set('staff', file.createNode(staff)))

it('a team may say who its staff are, in the order in which the rows are tried, and need not', () => {
  const rows = [row, { ...row, value: 'attune', role: 'keyworker' }]
  expect(policyOf(withStaff(rows)).staff).toEqual(rows)
  expect(policyOf(edited(() => undefined))).not.toHaveProperty('staff')
})

it('the roles are those of the referrals room, every one', () => {
  expect(staffRoles).toEqual(Role.options)
})

it.for([
  [[], 'staff: needs at least 1 in the list'],
  [[{ ...row, issuer: 'login.example.nhs.uk' }], 'staff (item 1).issuer: the address of a sign-in service is needed'],
  [[row, { ...row, role: 'emperor' }], 'staff (item 2).role: one of clinical-lead, practitioner,'],
  [[{ ...row, claim: 'email' }], 'staff (item 1).claim: people may write this one themselves'],
  [[{ ...row, value: '' }], 'staff (item 1).value: needs at least 1 characters'],
  [[{ ...row, claims: 'x' }], 'staff (item 1).claims: is not a setting here'],
  [[{ ...row, value: 42 }], 'staff (item 1).value: text is needed, but this is 42; put it in quotation marks'],
] as const)('what is wrong is said in plain words: %j', ([staff, problem]) => {
  expect(problemsOf(withStaff(staff)).join('\n')).toContain(problem)
})

it('the example in the sample file is sound once its marks are taken away', () => {
  const text = textOf('sample.yaml')
  const at = text.indexOf('# staff:')
  const parsed = parsePolicy(text.slice(0, at) + text.slice(at).replaceAll(/^# /gm, ''))
  expect(policyOf(parsed).staff).toHaveLength(2)
})

it('an issuer is one, with or without its last slash and however its host is written', () => {
  expect(issuerKey('https://Login.example/a/')).toBe(issuerKey('https://login.example/a'))
  expect(issuerKey('https://login.example/a')).not.toBe(issuerKey('https://login.example/A'))
  expect(issuerKey('nonsense')).toBeUndefined()
})

import { expect, it } from 'vitest'
import { sessionKeeper } from '../../../src/inbox/session/sessionKeeper.ts'
import { membershipsOf } from '../../../src/inbox/signIn/membershipsOf.ts'
import type { StaffRow } from '../../../src/policy/staffRow.ts'
import { withStore } from '../../store/contract/withStore.ts'
import { makeChance } from '../../store/place.ts'
import { at } from '../../store/samples.ts'
import { sqliteEngine } from '../../store/sqliteEngine.ts'
import { house } from '../house.ts'

const issuer = 'https://login.example.nhs.uk'
const row = (value: string, role: StaffRow['role'] = 'clinical-lead'): StaffRow => ({
  ...{ issuer, claim: 'roles', value, role },
})
const team = (id: string, ...staff: readonly StaffRow[]) => ({
  ...{ id, name: id, nation: 'england', zone: 'Europe/London', staff },
})
const before = [team('sample', row('lead'), row('spare')), team('harbour', row('family-hub', 'practitioner'))]

it.each([
  ['as they were', before, { sample: 'clinical-lead', harbour: 'practitioner' }],
  [
    'in another order and spelling',
    [team('harbour', { ...row('family-hub', 'practitioner'), issuer: `${issuer}/` })],
    { harbour: 'practitioner' },
  ],
  [
    'with the row of one gone, and another row for the same role left',
    [team('sample', row('spare')), before[1]],
    { harbour: 'practitioner' },
  ],
  ['with another role in that row', [team('sample', row('lead', 'auditor')), before[1]], { harbour: 'practitioner' }],
  [
    'with that claim’s value at another issuer',
    [team('sample', { ...row('lead'), issuer: 'https://other.example' })],
    undefined,
  ],
  ['with no row at all', [team('sample'), team('harbour')], undefined],
] as const)('an open session is good for what today’s policies grant: %s', (_, rows, roles) =>
  withStore(sqliteEngine, async ({ store }) => {
    const settings = (teams: readonly (typeof before)[number][]) => ({
      ...{ referrals: house().referrals, tasks: store.tasks, staff: store.staff, teams },
      ...{ now: () => at(1), sessionNow: () => at(1), secret: new Uint8Array(32).fill(7), publicUrl: undefined },
      ...{ randomBytes: makeChance('grants'), workingDaysLeft: () => 5, mode: 'live' as const },
    })
    const memberships = membershipsOf(before, { issuer, claims: { roles: ['lead', 'spare', 'family-hub'] } })
    const cookie = await sessionKeeper(settings(before)).begin({ issuer, subject: 'ada', name: 'Ada', memberships })
    // The service was started anew since, with the policies of today.
    const present = await sessionKeeper(settings(rows.flatMap((one) => one ?? []))).read({
      ...{ method: 'GET', url: '/inbox', path: '/inbox', params: {}, query: new URLSearchParams(), headers: {} },
      ...{ cookies: { k7: cookie?.value ?? '' }, address: '127.0.0.1', isLocal: true, body: { is: 'none' } },
    })
    const found = present && Object.fromEntries(present.memberships.map((one) => [one.team, one.role]))
    expect(found).toEqual(roles)
  })(),
)

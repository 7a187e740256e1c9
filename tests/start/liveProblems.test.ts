import { expect, it } from 'vitest'
import { liveProblems } from '../../src/start/liveProblems.ts'
import { edited } from '../policy/sample.ts'

const known = 'https://login.example.nhs.uk'
const row = (issuer = known) => ({ issuer, claim: 'roles', value: 'attune', role: 'clinical-lead' })

/** What is said about staff of these teams; the sample's other faults are not looked at. */
const said = (teams: Readonly<Record<string, readonly unknown[]>>, issuers?: readonly string[]) => {
  const loaded = Object.entries(teams).map(([id, staff]) => {
    const parsed = edited((file) => {
      file.set('id', id)
      if (staff.length > 0) file.set('staff', file.createNode(staff))
    })
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
    return [id, { policy: parsed.policy, hash: parsed.hash }] as const
  })
  const { refusal = '', byTeam } = liveProblems({
    ...{
      mode: 'live',
      environment: [],
      folder: 'teams',
      loaded: { teams: new Map(loaded), problems: [] },
    },
    tokenTeams: [],
    ...(issuers ? { issuers } : {}),
  })
  return {
    isRefused: refusal.includes('no team says who its staff are'),
    byTeam: byTeam.filter((line) => line.includes('staff')),
  }
}

it('one team without staff is that team’s fault; no team with any refuses the start', () => {
  expect(said({ hill: [row()], dale: [] }, [known])).toEqual({
    isRefused: false,
    byTeam: ['dale: nobody can sign in to it: write down in staff who its people are'],
  })
  expect(said({ hill: [], dale: [] }, [known]).isRefused).toBe(true)
})

it('a row of an issuer that is not in OIDC_ISSUER is the team’s fault, and lets nobody in', () => {
  expect(said({ hill: [row(), row('https://old.example')], dale: [row()] }, [`${known}/`])).toEqual({
    isRefused: false,
    byTeam: ['hill: staff: not among OIDC_ISSUER, so nobody signs in by these rows: https://old.example'],
  })
  const none = said({ hill: [row('https://old.example')] }, [known])
  expect([none.isRefused, none.byTeam.length]).toEqual([true, 2])
})

it('while the issuers are not known, nothing is said about which they are', () => {
  expect(said({ hill: [row('https://anywhere.example')] })).toEqual({ isRefused: false, byTeam: [] })
})

it('an API token of a team without a policy refuses the start; while a policy cannot be read it may be that team’s', () => {
  const parsed = edited((file) => file.set('id', 'hill'))
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  const problemsWith = (problems: readonly string[]) =>
    liveProblems({
      ...{ mode: 'live', environment: [], folder: 'teams', tokenTeams: ['hill', 'dale', 'dale'] },
      loaded: {
        teams: new Map([['hill', { policy: parsed.policy, hash: parsed.hash }]]),
        problems,
      },
    })
  const line = 'ATTUNE_API_TOKENS: dale is no team with a policy here'
  const whole = problemsWith([])
  expect(whole.refusal?.split(line)).toHaveLength(2)
  expect(whole.refusal).not.toContain('hill is no team')
  const broken = problemsWith(['dale.yaml: id: is missing'])
  expect(broken.refusal).not.toContain(line)
  expect(broken.byTeam).toContainEqual(expect.stringContaining(line))
})

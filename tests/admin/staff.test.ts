import { afterAll, beforeAll, expect, it } from 'vitest'
import { workingDue } from '../../src/policy/workingDue.ts'
import type { Vouched } from '../../src/referrals/staff.ts'
import { sample } from '../policy/sample.ts'
import { rules, saying } from '../referrals/house.ts'
import { stored } from '../store/contract/stored.ts'
import { rows } from '../store/raw.ts'
import { at, referral, turn } from '../store/samples.ts'
import { adminPlace } from './adminPlace.ts'

const place = adminPlace()
afterAll(place.remove)

const person = (subject: string, name: string, memberships: Vouched['memberships']): Vouched => ({
  ...{ issuer: 'https://login.example.nhs.uk', subject, name, memberships },
})
beforeAll(async () => {
  const store = await place.service()
  const sign = (who: Vouched, minute: number) =>
    store.staff.signIn(who, { id: `session-${who.subject}`, endsAt: at(720) }, at(minute))
  await sign(person('a', 'Ada Quokka', [{ team: 'sample', role: 'clinical-lead' }]), 1)
  await sign(
    person('b', 'Bo Wombat', [
      { team: 'harbour', role: 'administrator' },
      { team: 'sample', role: 'keyworker' },
    ]),
    2,
  )
  await store.close()
})

const idOf = async (name: string): Promise<string> => {
  const { lines } = await place.admin('staff', 'list')
  return lines.find((line) => line.endsWith(name))?.slice(0, 32) ?? ''
}
const findOf = async (subject: string) => {
  const store = await place.service()
  const found = await store.staff.find(`session-${subject}`, at(100))
  await store.close()
  return found
}

it('lists who has signed in, of one team or of all, whoever came last first', async () => {
  const all = await place.admin('staff', 'list')
  expect(all).toMatchObject({ is: 'done', notes: [expect.stringMatching(/^2 in all/)] })
  expect(all.lines.map((line) => line.replace(/^[0-9a-f]{32} {2}/, ''))).toEqual([
    '2026-11-21T10:02  harbour:administrator sample:keyworker  Bo Wombat',
    '2026-11-21T10:01  sample:clinical-lead  Ada Quokka',
  ])
  expect((await place.admin('staff', 'list', 'harbour')).lines).toHaveLength(1)
  expect((await place.admin('staff', 'list', 'nowhere')).lines).toEqual([])
  expect(await place.admin('staff', 'list', 'harbour', 'sample')).toMatchObject({ is: 'usage' })
})

it('ends somebody’s access and sessions, says so in the list, and takes it back', async () => {
  const ada = await idOf('Ada Quokka')
  expect(await findOf('a')).toBeDefined()
  const ended = await place.admin('staff', 'end', ada)
  expect([ended.is, ended.lines[0]]).toEqual(['done', expect.stringContaining('with 1 open session.')])
  expect(await findOf('a')).toBeUndefined()
  expect(await findOf('b')).toBeDefined()
  expect((await place.admin('staff', 'list')).lines.find((line) => line.startsWith(ada))).toContain('ended 2026-11-21')
  expect(await place.admin('staff', 'end', ada)).toMatchObject({ is: 'refused' })

  expect(await place.admin('staff', 'readmit', ada)).toMatchObject({ is: 'done' })
  expect(await place.admin('staff', 'readmit', ada)).toMatchObject({ is: 'refused' })
  expect(await findOf('a')).toBeUndefined()
})

it('repeats no name that was typed in place of an id, and asks for one', async () => {
  for (const command of ['end', 'readmit']) {
    const refused = await place.admin('staff', command, 'Ada Quokka')
    expect(refused.is).toBe('refused')
    expect(refused.lines.join()).not.toContain('Quokka')
    expect(await place.admin('staff', command)).toMatchObject({ is: 'usage' })
  }
})

it('ends the access of whoever has a family in hand on a Saturday: whose it is, is to be decided by the team’s next working day', async () => {
  const service = await place.service()
  const pia = person('p', saying.allocate.to, [{ team: 'sample', role: 'practitioner' }])
  await service.staff.signIn(pia, { id: 'session-p', endsAt: at(720) }, at(1))
  await stored(service, turn(undefined, { referral: referral(1), newKey: true }))
  const lead = { name: 'Ada Quokka', role: 'clinical-lead', team: 'sample' } as const
  for (const [seen, name] of (['start-screening', 'accept', 'allocate'] as const).entries())
    expect((await service.lives.take(lead, 'referral-1', seen, saying[name], rules, at(60))).is).toBe('moved')
  await service.close()
  expect((await place.admin('staff', 'end', await idOf(saying.allocate.to))).is).toBe('done')
  const due = await rows(place.database, `SELECT due_at FROM tasks WHERE what = 'allocate-anew'`)
  expect(due).toEqual([{ due_at: workingDue(sample, at(100), 1) }])
})

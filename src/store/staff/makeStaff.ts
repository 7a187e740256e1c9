import type { StaffRegister, StaffSessions } from '../../referrals/staff.ts'
import type { StoreParts } from '../storeParts.ts'
import { dismissStaff } from './dismissStaff.ts'
import { endStaff } from './endStaff.ts'
import { enterTeam } from './enterTeam.ts'
import { findSession } from './findSession.ts'
import { listStaff } from './listStaff.ts'
import { readmitStaff } from './readmitStaff.ts'
import { sessionHash } from './sessionHash.ts'
import { sessionStatements } from './sessionStatements.ts'
import { signInStaff } from './signInStaff.ts'
import { staffEvent } from './staffEvent.ts'

/** The ports over a database: see `StaffSessions` and `StaffRegister` for what each promises. */
export const makeStaff = (parts: StoreParts): StaffSessions & StaffRegister => ({
  signIn: (who, session, now) => signInStaff(parts, who, session, now),
  dismiss: (who, now) => dismissStaff(parts, who, now),
  rehearse: async (name, session, now) => {
    await parts.driver.commit(sessionStatements(parts.hasher, { staffId: null, name }, session, now))
  },
  find: (sessionId, now) => findSession(parts, sessionId, now),
  enter: (sessionId, step, now) => enterTeam(parts, sessionId, step, now),
  signOut: async (sessionId, { name, team }, now) => {
    await parts.driver.commit([
      // Somebody who sends it twice has left once.
      {
        sql: 'DELETE FROM staff_sessions WHERE id_hash = ?',
        params: [sessionHash(parts.hasher, sessionId)],
        expect: 'one',
      },
      ...(team === undefined ? [] : [staffEvent({ kind: 'signed-out', actor: name, team, at: now })]),
    ])
  },
  list: (team, now) => listStaff(parts, team, now),
  end: (id, now) => endStaff(parts, id, now),
  readmit: (id, now) => readmitStaff(parts, id, now),
})

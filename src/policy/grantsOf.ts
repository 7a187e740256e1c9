import { grantOf } from './grantOf.ts'
import type { StaffRow } from './staffRow.ts'

type Team = { readonly id: string; readonly staff?: readonly StaffRow[] | undefined }

/** What the policies that were read grant today, by the team's id. A team that is not in it could not be read. */
export const grantsOf = (teams: readonly Team[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(teams.map(({ id, staff = [] }) => [id, new Set(staff.map(grantOf))]))

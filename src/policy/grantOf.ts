import { contentHash } from './contentHash.ts'
import { issuerKey } from './issuerKey.ts'
import type { StaffRow } from './staffRow.ts'

/**
 * What a row of a team's policy grants, as 32 hex digits, to be kept with whoever it was granted to: with the row gone or
 * changed in anything, there is no such grant any more.
 */
export const grantOf = ({ issuer, claim, value, role }: StaffRow): string =>
  contentHash({ issuer: issuerKey(issuer) ?? issuer, claim, value, role }).slice(0, 32)

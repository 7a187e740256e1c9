import type { Access } from '../../referrals/access/accessOf.ts'
import type { Viewer } from '../../referrals/ports.ts'
import type { Instant } from '../../time/instant.ts'
import type { Titles } from '../settings.ts'

/** What every part of a page is told: the moment, the team's zone, and what the person looking may see. */
export type Viewing = {
  readonly now: Instant
  readonly zone: string
  readonly viewer: Viewer
  readonly access: Access
  readonly titles?: Titles
}

import type { Ledger, Resend, Resent } from '../../ledger/ports.ts'
import { may } from '../../referrals/access/may.ts'
import type { Viewer } from '../../referrals/ports.ts'
import type { Instant } from '../../time/instant.ts'

/** A person pressed resend: it is asked of the ledger in their name and team, if they may. */
export const askResend = async (
  ledger: Pick<Ledger, 'resend'>,
  viewer: Viewer,
  asked: Omit<Resend, 'team' | 'by'>,
  now: Instant,
): Promise<Resent | { readonly is: 'not-your-role' }> => {
  const { name: by, team } = viewer
  if (may({ is: 'staff', ...viewer }, 'resend-effect', { team }) !== 'yes') return { is: 'not-your-role' }
  return ledger.resend({ ...asked, team, by }, now)
}

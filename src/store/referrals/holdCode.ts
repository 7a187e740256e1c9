import { z } from 'zod'
import type { Referral } from '../../referrals/referral.ts'

/**
 * What stands in clear of a hold, so that a list can say it without opening anything: that there is one, and whether
 * serious harm is feared. Why else it lies on a family is part of their story, and sealed.
 */
export const HoldCode = z.enum(['serious-harm', 'on', 'none'])
export type HoldCode = z.infer<typeof HoldCode>

export const holdCode = ({ on, because }: Referral['hold']): HoldCode => {
  if (!on) return 'none'
  return because.includes('serious-harm') ? 'serious-harm' : 'on'
}

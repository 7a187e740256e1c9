import type { Referrals } from '../referrals/ports.ts'
import { receivedEffect } from './receivedEffect.ts'

/** The inbox's port, which plans with each opening that whoever sent it hears of its arrival. */
export const withReceivedNotice = (referrals: Referrals, newId: () => string): Referrals => ({
  ...referrals,
  open: (viewer, id, now) =>
    referrals.open(viewer, id, now, (opened) => {
      const effect = receivedEffect(opened, { id: newId(), team: viewer.team, now })
      return effect === undefined ? [] : [effect]
    }),
})

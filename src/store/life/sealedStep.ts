import { z } from 'zod'
import { LifeCommand } from '../../referrals/life/command.ts'
import { State } from '../../referrals/life/states.ts'
import { placeOf } from '../sealing/placeOf.ts'

/** What the event of a step keeps sealed, with the key of its case. */
export const SealedStep = z.strictObject({ from: State, to: State, given: LifeCommand })
export type SealedStep = z.infer<typeof SealedStep>

/** `rev` is the life's after the step: it is never used twice. */
export const stepPlace = (referralId: string, rev: number): string =>
  placeOf('events', `${referralId}|${rev}`, 'detail')

import { z } from 'zod'
import { Kept } from '../../forms/draft.ts'
import { placeOf } from '../sealing/placeOf.ts'

export const SealedAnswers = z.record(z.string(), Kept)
export const recordPlace = (referralId: string): string => placeOf('referrals', referralId, 'record')
export const answersPlace = (referralId: string): string => placeOf('referrals', referralId, 'answers')

export const TaskDetail = z.record(z.string(), z.json())
export const taskPlace = (taskId: string): string => placeOf('tasks', taskId, 'detail')

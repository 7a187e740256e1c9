import { Feedback } from '../../referrals/feedback.ts'
import { placeOf } from '../sealing/placeOf.ts'

export const SealedWords = Feedback.shape.words
export const wordsPlace = (id: string): string => placeOf('feedback', id, 'sealed')

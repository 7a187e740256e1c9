import type { WaysBack } from '../../conversation/ports.ts'
import { answersPlace, SealedAnswers } from '../referrals/sealedReferral.ts'
import { unsealJson } from '../sealing/unsealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { addedWords } from './addedWords.ts'
import { caseOf } from './caseOf.ts'
import { hideWord } from './hideWord.ts'
import { proveWord } from './proveWord.ts'

/** Ways back over a database: see `WaysBack` for what each promises. */
export const makeWaysBack = (parts: StoreParts): WaysBack => ({
  hide: (word) => hideWord(word, parts.randomBytes),
  prove: (code, word, by, now) => proveWord(parts, code, word, by, now),
  copy: async (reference, team, now) => {
    const sent = await caseOf(parts, reference, team, now)
    if (sent === undefined) return undefined
    const answers = unsealJson(SealedAnswers, sent.key.secret, answersPlace(sent.id), sent.answers)
    const added = await addedWords(parts, sent.id, now)
    return { form: sent.form, formVersion: sent.form_version, sentAt: sent.sent_at, answers, added }
  },
})

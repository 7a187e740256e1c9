import type { Draft } from '../../src/forms/draft.ts'
import type { Setting } from '../../src/forms/looking.ts'
import { summary } from '../../src/forms/summary.ts'
import { walk } from '../../src/forms/walk.ts'
import type { Voice } from '../../src/words/voice.ts'
import { referral } from './form.ts'

/**
 * What was sent as plain text, for the referrer's own record: each section with its answers, nothing folded. Shown once
 * after sending; `setting.today` is the day it was sent.
 */
export const copyForRecord = (draft: Draft, setting: Setting, voice: Voice, reference: string): string => {
  const rows = summary(referral, draft, walk(referral, draft, setting), voice)
  const sections = [...new Set(rows.map((row) => row.section))].map((section) =>
    [section, ...rows.filter((row) => row.section === section).map(({ label, answer }) => `${label}: ${answer}`)].join(
      '\n',
    ),
  )
  const head = voice.said(referral.form, 'copy-head', { reference, day: voice.day(setting.today) })
  return [head, ...sections, voice.said(referral.form, 'copy-foot')].join('\n\n')
}

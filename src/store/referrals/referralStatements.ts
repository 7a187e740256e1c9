import type { NewReferral } from '../../referrals/newReferral.ts'
import type { Statement } from '../driver.ts'
import { lookupHashes } from '../sealing/lookupHashes.ts'
import type { Key } from '../sealing/makeKeys.ts'
import { sealJson } from '../sealing/sealJson.ts'
import type { StoreParts } from '../storeParts.ts'
import { addEvent } from './addEvent.ts'
import { holdCode } from './holdCode.ts'
import { answersPlace, recordPlace } from './sealedReferral.ts'

/** Everything a sent referral writes: its case under `key`, itself, its report row, its look-ups, its first event. */
export const referralStatements = (
  { hasher, randomBytes }: StoreParts,
  referral: NewReferral,
  key: Key,
): readonly Statement[] => {
  const { id, caseId, team, sentAt, report } = referral
  const sealed = (place: string, value: unknown): Uint8Array => sealJson(key.secret, place, value, randomBytes)
  return [
    {
      sql: 'INSERT INTO cases (id, team, key_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      params: [caseId, team, key.id],
      expect: 'one',
    },
    {
      // A reference that is taken changes no row, so that the turn is taken anew with another.
      sql: `INSERT INTO referrals (id, case_id, reference, team, form, form_version, lang, status, source, path, stage,
          policy_hash, checklist_hash, sent_at, decide_by, look_by, hold, hold_read, record, answers)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?) ON CONFLICT DO NOTHING`,
      params: [
        ...[id, caseId, referral.reference, team, referral.form, referral.formVersion, referral.lang],
        ...['new', referral.referral.source, referral.referral.path, report.stage],
        ...[referral.policyHash, referral.checklistHash ?? null, sentAt, referral.decideBy, referral.decideBy],
        holdCode(referral.referral.hold),
        sealed(recordPlace(id), referral.referral),
        sealed(answersPlace(id), referral.answers),
      ],
      expect: 'one',
    },
    {
      sql: `INSERT INTO report_rows (case_id, source, referrer_role, path, stage, age_band, spoken_language, area_code,
          father_involved)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      params: [
        ...[caseId, report.source, codeOf(report.referrerRole), report.path, report.stage, report.ageBand],
        ...[codeOf(report.spokenLanguage), codeOf(report.areaCode), report.fatherInvolved],
      ],
    },
    ...referral.lookups.flatMap((lookup) =>
      lookupHashes(hasher, lookup).map((hash) => ({
        sql: 'INSERT INTO lookups (kind, hash, index_version, case_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        params: [lookup.kind, hash, hasher.version, caseId],
      })),
    ),
    addEvent({
      kind: 'sent',
      actor: referral.referral.source === 'self' ? 'family' : 'professional',
      team,
      at: sentAt,
      caseId,
      referralId: id,
    }),
  ]
}

/** A report row stands in clear, so words that are no code never reach it, whatever the form hands over. */
const codeOf = (value: string): string => (/^[\w-]{1,40}$/.test(value) ? value : 'not-coded')

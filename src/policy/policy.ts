import { IANAZone } from 'luxon'
import { z } from 'zod'
import { langs } from '../words/lang.ts'
import { Area } from './area.ts'
import { Day } from './day.ts'
import { Directory } from './directory.ts'
import { nations } from './nation.ts'
import { Reach } from './reach.ts'
import { Said } from './said.ts'
import { StaffRow } from './staffRow.ts'
import { LocalLine } from './urgentLine.ts'
import { urgentLines } from './urgentLines.ts'
import { whenList, whenSound } from './whenSound.ts'
import { WorkingWeek } from './workingWeek.ts'

/** Roles that may own an alert: those who only read reports or audits may not. Each is a `Role` of the referrals room. */
export const alertRoles = ['clinical-lead', 'practitioner', 'keyworker', 'administrator', 'operational-lead'] as const

/** Words that would tell an onlooker what the message is about; the public name is what a lock screen shows. */
const telling = /mental|psych|therap|perinatal|infant|camhs|safeguard|referral|social care|abuse|trauma/i

const Ages = z.strictObject({
  antenatal: z.boolean(),
  fromWeeks: z.int().min(0).max(40).exactOptional(),
  upToMonths: z.int().min(1).max(84),
})

const Alerts = z
  .strictObject({ owner: z.enum(alertRoles), deputy: z.enum(alertRoles), minutes: z.int().min(1).max(1_440) })
  .refine((alerts) => alerts.owner !== alerts.deputy, {
    path: ['deputy'],
    error: 'must be another role than the owner: an alert nobody takes has to reach somebody else',
    when: whenSound({ owner: z.string(), deputy: z.string() }),
  })

const UrgentHelp = z.strictObject({
  checked: z.array(
    z.strictObject({
      line: z.string().refine((id) => urgentLines.some((line) => line.id === id), 'no helpline has this id'),
      number: z.string(),
      on: Day,
      by: z.string().min(1),
    }),
  ),
  local: z.array(
    LocalLine.refine((local) => !urgentLines.some((line) => line.id === local.id), {
      path: ['id'],
      error: 'a helpline that comes with Attune has this id; choose another',
    }),
  ),
})

const shape = {
  version: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'small letters, digits and hyphens only, like sample-team'),
  name: z
    .string()
    .min(1)
    .max(40)
    .refine((name) => !telling.test(name), 'tells an onlooker what it is about; choose a neutral public name'),
  formalName: z.string().min(1),
  nation: z.enum(nations),
  zone: z.string().refine((zone) => IANAZone.isValidZone(zone), 'a time zone name is needed, like Europe/London'),
  languages: z
    .array(z.enum(langs))
    .refine((codes) => codes.includes('en'), {
      error: 'en must be among them: an unreviewed language falls back to English',
      when: whenList,
    })
    .refine((codes) => new Set(codes).size === codes.length, { error: 'a language stands here twice', when: whenList }),
  words: z.strictObject({ referral: z.enum(['referral', 'registration', 'recommendation']) }),
  selfReferral: z.boolean(),
  ages: Ages,
  area: Area,
  directory: Directory,
  checklist: z.strictObject({ significant: z.int().min(1).max(40), others: z.int().min(1).max(40) }),
  childProtectionPlan: z.enum(['accept', 'accept-if-kept-open', 'not-while-on-plan']),
  decision: z.strictObject({ workingDays: z.int().min(1).max(30) }),
  workingWeek: WorkingWeek,
  drafts: z.strictObject({ keepDays: z.int().min(1).max(365) }),
  contact: z.strictObject({ attempts: z.int().min(1).max(20), followUpMonths: z.int().min(1).max(24) }),
  safeContact: z.strictObject({ staleAfterDays: z.int().min(1).max(365) }),
  privacy: z.strictObject({
    controller: z.string().min(1),
    contact: Reach,
    legalBasis: Said,
    keepYears: z.int().min(1).max(100),
    complaints: Reach,
  }),
  alerts: Alerts,
  urgentHelp: UrgentHelp,
  /** Who may sign in to the inbox, and as what: the first row that fits. A live service needs it; the demo has none. */
  staff: z.array(StaffRow).min(1).exactOptional(),
}

const anyDirectory = z.looseObject({})
const anyArea = z.looseObject({ outward: z.array(z.unknown()) })
const anyTeams = z.looseObject({ 'another-area': z.array(z.looseObject({ area: anyArea.optional() })) })

/**
 * One team's rules, version 1 of the file. `deployment/teams/sample.yaml` explains each setting. Everything here is read
 * by a form, the first inbox or a safety answer; what nothing reads yet is not a setting yet.
 */
export const Policy = z
  .strictObject(shape)
  .refine((one) => one.ages.antenatal || one.ages.fromWeeks === undefined, {
    path: ['ages', 'fromWeeks'],
    error: 'weeks of pregnancy say nothing while antenatal is false; remove one of the two',
    when: whenSound({ ages: z.looseObject({ antenatal: z.boolean() }) }),
  })
  .refine((one) => (one.ages.antenatal && !one.ages.fromWeeks) || one.directory['too-early'] !== undefined, {
    path: ['directory', 'too-early'],
    error: 'is missing: some babies are too early for this team, so say who helps until then',
    when: whenSound({ ages: z.looseObject({ antenatal: z.boolean() }), directory: anyDirectory }),
  })
  .refine((one) => one.childProtectionPlan !== 'not-while-on-plan' || one.directory['protection-plan'] !== undefined, {
    path: ['directory', 'protection-plan'],
    error: 'is missing: this team does not see families on a plan, so say who does',
    when: whenSound({ directory: anyDirectory }),
  })
  .refine((one) => one.selfReferral || one.directory['professional-asks'] !== undefined, {
    path: ['directory', 'professional-asks'],
    error: 'is missing: parents cannot ask this team themselves, so say who asks for them',
    when: whenSound({ selfReferral: z.boolean(), directory: anyDirectory }),
  })
  .refine((one) => one.languages.every((lang) => one.privacy.legalBasis[lang] !== undefined), {
    path: ['privacy', 'legalBasis'],
    error:
      'is missing in a language that families may use (languages): they could not read why you may keep what they tell you',
    when: whenSound({ languages: z.array(z.enum(langs)), privacy: z.looseObject({ legalBasis: Said }) }),
  })
  .refine((one) => !one.directory['another-area'].some((other) => sharesCode(one.area, other.area)), {
    path: ['directory', 'another-area'],
    error: "a postcode beginning stands both here and in the team's own area",
    when: whenSound({ area: anyArea, directory: anyTeams }),
  })
export type Policy = z.infer<typeof Policy>

const sharesCode = (own: Area, other: Area | undefined): boolean =>
  other?.outward.some((code) => own.outward.includes(code)) ?? false

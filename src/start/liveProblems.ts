import { reviewedLangs } from '../../locales/index.ts'
import { issuerKey } from '../policy/issuerKey.ts'
import { linesFor } from '../policy/linesFor.ts'
import type { Nation } from '../policy/nation.ts'
import { lineGroups, type UrgentLine } from '../policy/urgentLine.ts'
import type { Team, TeamsLoaded } from './loadTeams.ts'

type LiveStart = {
  /** As the environment says it. Anything but `demo` (or nothing) is held to what live needs. */
  readonly mode: string | undefined
  /** What `readConfig` found wrong. */
  readonly environment: readonly string[]
  /** The folder of team policies. */
  readonly folder: string
  readonly loaded: TeamsLoaded
  /** Of OIDC_ISSUER; nothing is said about them when they are not known, since then the environment is at fault. */
  readonly issuers?: readonly string[]
  /** Of ATTUNE_API_TOKENS. */
  readonly tokenTeams: readonly string[]
}

type LiveProblems = {
  /** Why a live service may not start: one text with everything that is wrong. */
  readonly refusal?: string
  /** Faults of one team, for the log: the others are served all the same. */
  readonly byTeam: readonly string[]
}

/**
 * Everything that must keep a live service from starting, found at once, so that a system administrator is not sent away
 * again and again: each line says what is wrong and what to do. In demo mode there is nothing to say: an unsigned
 * checklist and unchecked helplines are what the demo is for.
 *
 * Alerts without an owner or a deputy, or with one for both, make a policy invalid, so they come with its file.
 */
export const liveProblems = ({ mode, environment, folder, loaded, issuers, tokenTeams }: LiveStart): LiveProblems => {
  if (['', 'demo'].includes(mode?.trim() ?? '')) return { byTeam: [] }
  const teams = [...loaded.teams.values()]
  const policies = [
    ...(teams.length === 0 ? noTeam(loaded.problems, folder) : []),
    ...(teams.length > 0 && teams.every((team) => !isSigned(team)) ? [unsignedEverywhere] : []),
    ...nationsOf(teams).flatMap((nation) => uncheckedEverywhere(nation, teams)),
    ...(teams.length > 0 && teams.every((team) => rowsThatWork(team, issuers).length === 0) ? [nobodySignsIn] : []),
  ]
  const strays = teams.length === 0 ? [] : strayTokens(loaded, tokenTeams)
  // A file that cannot be read may be that team's, and a fault of one team stops no other.
  const mayBeTheirs = loaded.problems.length > 0
  const refusal = refusalOf([...environment, ...(mayBeTheirs ? [] : strays)], policies, folder)
  return {
    ...(refusal === undefined ? {} : { refusal }),
    byTeam: [
      ...(teams.length === 0 ? [] : loaded.problems),
      ...(mayBeTheirs ? strays : []),
      ...teams.flatMap((team) => problemsOf(team, issuers)),
    ],
  }
}

const refusalOf = (environment: readonly string[], policies: readonly string[], folder: string): string | undefined => {
  const count = environment.length + policies.length
  if (count === 0) return undefined
  let at = 0
  const part = (heading: string, problems: readonly string[]): readonly string[] =>
    problems.length === 0 ? [] : ['', heading, ...problems.map((problem) => `${String(++at).padStart(3)}. ${problem}`)]
  return [
    '',
    `This live service has ${count === 1 ? '1 fault' : `${count} faults`}. Nothing was started. Put ${count === 1 ? 'it' : 'all of them'} right, then start it again.`,
    ...part('In its environment, set or correct:', environment.map(withHint)),
    ...part(
      `In its team policies (${folder}), correct, and check each file with "npm run admin -- policy check FILE":`,
      policies,
    ),
  ].join('\n')
}

/** Where to get what is missing, by the first name of its line. */
const hints: Readonly<Record<string, string>> = {
  PUBLIC_URL: 'It is the address they use, such as https://attune.example.nhs.uk',
  ATTUNE_TRUSTED_HOPS:
    'It is how many proxies of yours stand in front and add to X-Forwarded-For: 1 behind one load balancer, 0 for none',
  DATABASE_URL: 'It is where the records go, such as postgres://user@host/name?schema=records',
  ATTUNE_KEYSTORE: 'It is where their keys go, another place, such as postgres://user@host/name?schema=keys',
  ATTUNE_KEYS: 'It looks like 2026a:KEY; make the KEY with "openssl rand -base64 32", and keep a copy in a safe',
  TWILIO_ACCOUNT_SID: 'Both stand on the first page of the Twilio console',
  TWILIO_MESSAGING_SERVICE_SID: 'They stand in the Twilio console',
  MicrosoftAppId: 'They come from the app registration of the bot in Microsoft Entra',
  OIDC_ISSUER: "They come from whoever runs the staff's sign-in",
}

const withHint = (problem: string): string => {
  const hint = / (is|are) missing/.test(problem) ? hints[/^\w+/.exec(problem)?.[0] ?? ''] : undefined
  return hint === undefined ? problem : `${problem}. ${hint}`
}

const strayTokens = ({ teams }: TeamsLoaded, tokenTeams: readonly string[]): readonly string[] =>
  [...new Set(tokenTeams)]
    .filter((team) => !teams.has(team))
    .map((team) => `ATTUNE_API_TOKENS: ${team} is no team with a policy here: correct its name, or take its token out`)

const noTeam = (problems: readonly string[], folder: string): readonly string[] => [
  ...problems.filter((problem) => problem !== `${folder}: no team policy could be read`),
  'no policy here can be used, and one team at least needs a sound one: begin from deployment/teams/sample.yaml',
]

const isSigned = ({ checklist }: Team): boolean => checklist?.list.signedBy !== undefined

const unsignedEverywhere =
  'default-checklist.yaml: no team has a signed checklist. Have a clinician who answers for it review it, and write down ' +
  'signedBy: { name: "...", role: "...", date: "YYYY-MM-DD" }; see "npm run admin -- checklist check FILE"'

const nationsOf = (teams: readonly Team[]): readonly Nation[] => [...new Set(teams.map(({ policy }) => policy.nation))]

const linesOf = ({ policy }: Team): readonly UrgentLine[] => lineGroups.flatMap((group) => linesFor(policy, group))

/** Helplines of a nation that no team there has compared with their owners: a family could be given a dead number. */
const uncheckedEverywhere = (nation: Nation, teams: readonly Team[]): readonly string[] => {
  const lines = teams.filter(({ policy }) => policy.nation === nation).map(linesOf)
  const national = (lines[0] ?? []).filter(({ id }) => lines.every((team) => team.some((line) => line.id === id)))
  const unchecked = national.filter(({ id }) =>
    lines.every((team) => team.some((line) => line.id === id && line.checked === null)),
  )
  if (unchecked.length === 0) return []
  const names = unchecked
    .map(({ id, number, press }) => `${id} (${number}${press ? `, then ${press}` : ''})`)
    .join(', ')
  return [
    `helplines for ${nation} that nobody has checked: ${names}. Compare each with its owner, then write it down in a team's ` +
      'urgentHelp.checked: { line: ID, number: "...", on: "YYYY-MM-DD", by: "name and role" }',
  ]
}

const nobodySignsIn =
  "no team says who its staff are, so nobody could sign in to any inbox: write them down in a team's " +
  'staff: - { issuer: "one of OIDC_ISSUER", claim: roles, value: "...", role: clinical-lead }'

/** The rows of its `staff` by which somebody could sign in here. */
const rowsThatWork = ({ policy: { staff = [] } }: Team, issuers: readonly string[] | undefined) =>
  staff.filter(({ issuer }) => !issuers || issuers.some((known) => issuerKey(known) === issuerKey(issuer)))

const staffProblems = (team: Team, issuers: readonly string[] | undefined): readonly string[] => {
  const { id, staff = [] } = team.policy
  const working = rowsThatWork(team, issuers)
  const foreign = [...new Set(staff.filter((row) => !working.includes(row)).map(({ issuer }) => issuer))]
  return [
    ...(foreign.length === 0
      ? []
      : [`${id}: staff: not among OIDC_ISSUER, so nobody signs in by these rows: ${foreign.join(', ')}`]),
    ...(working.length > 0 ? [] : [`${id}: nobody can sign in to it: write down in staff who its people are`]),
  ]
}

const problemsOf = (team: Team, issuers: readonly string[] | undefined): readonly string[] => {
  const { id } = team.policy
  const unchecked = linesOf(team).filter(({ checked }) => checked === null)
  return [
    ...(isSigned(team) ? [] : [`${id}: its checklist is unsigned: write down in signedBy who answers for it`]),
    ...(unchecked.length === 0
      ? []
      : [
          `${id}: helplines it has not checked: ${unchecked.map((line) => line.id).join(', ')}; see urgentHelp.checked`,
        ]),
    ...staffProblems(team, issuers),
    ...unreviewed(team),
  ]
}

/** Not offered to families until somebody signs: they are spoken with in English, and an interpreter is offered. */
const unreviewed = ({ policy: { id, languages } }: Team): readonly string[] => {
  const drafts = languages.filter((lang) => !reviewedLangs.includes(lang))
  return drafts.length === 0
    ? []
    : [`${id}: languages that are not offered, because no speaker has reviewed them: ${drafts.join(', ')}`]
}

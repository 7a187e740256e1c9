import { isIP } from 'node:net'
import { z } from 'zod'
import { isGuessable } from './config/isGuessable.ts'
import { isLoopback } from './config/isLoopback.ts'
import { isOwnNetwork } from './config/isOwnNetwork.ts'
import { isTyped } from './config/isTyped.ts'
import { whereOf } from './config/whereOf.ts'
import { type OidcIssuer, oidcIssuers } from './oidcIssuers.ts'
import { type Instant, instantOf } from './time/instant.ts'

/** Where something is kept: a SQLite file, or a PostgreSQL address. */
export type Database =
  | { readonly is: 'sqlite'; readonly path: string }
  | { readonly is: 'postgres'; readonly url: string }

export type MasterKey = { readonly id: string; readonly bytes: Uint8Array }

/** Everything the environment says, checked. Holds secrets: never log it. */
export type Config = {
  readonly mode: 'demo' | 'live'
  readonly host: string
  readonly port: number
  readonly logLevel: z.infer<typeof LogLevel>
  /** Without a slash at the end. In demo mode it is made from HOST and PORT when it is not given. */
  readonly publicUrl: string
  readonly publicUrlIsGiven: boolean
  /**
   * How many proxies of our own stand before the service. That many names from the right end of `x-forwarded-for` are
   * believed, for the limits per address alone; with 0 none is.
   */
  readonly trustedHops: number
  readonly database: Database
  readonly keystore: Database
  /** Newest first. Empty in demo mode when none are given: then they are made once, beside the database. */
  readonly keys: readonly MasterKey[]
  /** The folder of team policies. */
  readonly teams: string
  readonly apiTokens: readonly { readonly team: string; readonly token: string }[]
  readonly twilio?: {
    readonly accountSid: string
    readonly authToken: string
    readonly from:
      | { readonly is: 'messaging-service'; readonly sid: string }
      | { readonly is: 'number'; readonly number: string }
    readonly apiUrl: string
  }
  readonly microsoft?: {
    readonly appId: string
    readonly appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI'
    readonly tenantId?: string
    readonly password?: string
  }
  /** Where staff sign in: one provider or several, in the order they are offered. Never empty. */
  readonly oidc?: readonly OidcIssuer[]
  /** Demo mode only: the instant the service's own clock starts from. */
  readonly clock?: Instant
}

export type ConfigRead =
  | { readonly ok: true; readonly config: Config }
  /** `tokenTeams`: whose API tokens could be read all the same. */
  | { readonly ok: false; readonly problems: readonly string[]; readonly tokenTeams: readonly string[] }

/**
 * The environment as one config, or every problem at once, in plain words and never with the value of a secret.
 *
 * @example
 * const read = readConfig(process.env)
 * if (!read.ok) throw new Fault('config/invalid', undefined, read.problems.join('\n'))
 */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): ConfigRead => {
  const problems: string[] = []
  const wrong = (problem: string): void => void problems.push(problem)
  /** A variable that is set to nothing is not set. */
  const given = (name: string): string | undefined => env[name]?.trim() || undefined
  const read = <T>(name: string, schema: z.ZodType<T>, usual: string | undefined): T | undefined => {
    const text = given(name) ?? usual
    if (text === undefined) return undefined
    const result = schema.safeParse(text)
    if (result.success) return result.data
    for (const { message } of result.error.issues) wrong(`${name}${message.startsWith(':') ? '' : ' '}${message}`)
    return undefined
  }
  const secret = (name: string, fewest: number): string | undefined => {
    const text = given(name)
    if (text !== undefined && isLive && isGuessable(text, fewest))
      wrong(`${name} is too easy to guess: use at least ${fewest} random characters`)
    return text
  }
  /** All of a group or none of it; live mode needs all. */
  const whole = (names: readonly string[], what: string): boolean => {
    const missing = names.filter((name) => !given(name))
    if (missing.length === 0) return true
    if (isLive || missing.length < names.length)
      wrong(`${list(missing)} ${missing.length === 1 ? 'is' : 'are'} missing: ${what}`)
    return false
  }

  const mode = read('ATTUNE_MODE', z.enum(['demo', 'live'], { error: 'must be demo or live' }), 'demo') ?? 'live'
  const isLive = mode === 'live'

  const host = read('HOST', Host, isLive ? '0.0.0.0' : '127.0.0.1') ?? '127.0.0.1'
  if (!isLive && !isLoopback(host))
    wrong('HOST must be this computer itself (127.0.0.1, ::1 or localhost) in demo mode: the demo has no sign-in')
  const port = read('PORT', Port, '3978') ?? 0
  const publicUrlGiven = read('PUBLIC_URL', Url, undefined)
  if (isLive && !given('PUBLIC_URL')) wrong('PUBLIC_URL is missing: families and Twilio reach the service there')
  if (isLive && publicUrlGiven?.startsWith('http:')) wrong('PUBLIC_URL must start with https:// in live mode')
  if (isLive && publicUrlGiven && isOwnNetwork(new URL(publicUrlGiven).hostname))
    wrong('PUBLIC_URL must be an address that families reach from outside: this one leads into your own network')
  const trustedHops = read('ATTUNE_TRUSTED_HOPS', Hops, '0') ?? 0
  if (isLive && !given('ATTUNE_TRUSTED_HOPS'))
    wrong('ATTUNE_TRUSTED_HOPS is missing: with the wrong number all families share one limit, or none has any')

  const database = read('DATABASE_URL', DatabaseUrl, isLive ? undefined : 'sqlite:data/attune.db')
  const keystore = read('ATTUNE_KEYSTORE', DatabaseUrl, isLive ? undefined : 'sqlite:data/attune.keys.db')
  if (isLive) {
    for (const name of ['DATABASE_URL', 'ATTUNE_KEYSTORE']) if (!given(name)) wrong(`${name} is missing`)
    for (const [name, one] of Object.entries({ DATABASE_URL: database, ATTUNE_KEYSTORE: keystore }))
      if (one?.is === 'sqlite' && one.path === ':memory:')
        wrong(`${name} must be a file or PostgreSQL in live mode: what is only in memory is gone at the next start`)
  }
  if (database && keystore && whereOf(database) === whereOf(keystore))
    wrong(
      'ATTUNE_KEYSTORE must not be the same place as DATABASE_URL: a backup of the records must not hold their keys',
    )

  const keys = read('ATTUNE_KEYS', Keys, undefined) ?? []
  if (isLive && !given('ATTUNE_KEYS')) wrong('ATTUNE_KEYS is missing: records are sealed with it')
  if (isLive)
    for (const key of keys)
      if (isTyped(key.bytes)) wrong(`ATTUNE_KEYS: key ${key.id} is not random: make one with "openssl rand -base64 32"`)

  const apiTokens = read('ATTUNE_API_TOKENS', Tokens, undefined) ?? []
  if (isLive)
    for (const { team, token } of apiTokens)
      if (isGuessable(token, 32))
        wrong(`ATTUNE_API_TOKENS: the token of ${team} is too easy to guess: use at least 32 random characters`)

  const apiUrl = read('TWILIO_API_URL', Url, 'https://api.twilio.com')
  const hasTwilio = whole(
    ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'],
    'texts are sent and their webhooks checked with them',
  )
  const accountSid = read(
    'TWILIO_ACCOUNT_SID',
    z.string().regex(/^AC[0-9a-f]{32}$/i, 'must be AC and 32 hexadecimal digits'),
    undefined,
  )
  const authToken = secret('TWILIO_AUTH_TOKEN', 32)
  const service = read(
    'TWILIO_MESSAGING_SERVICE_SID',
    z.string().regex(/^MG[0-9a-f]{32}$/i, 'must be MG and 32 hexadecimal digits'),
    undefined,
  )
  const number = read(
    'TWILIO_FROM',
    z.string().regex(/^\+\d{8,15}$/, 'must be a number such as +447700900123'),
    undefined,
  )
  if (hasTwilio && !given('TWILIO_MESSAGING_SERVICE_SID') && !given('TWILIO_FROM'))
    wrong('TWILIO_MESSAGING_SERVICE_SID or TWILIO_FROM is missing: texts need a sender')
  if (hasTwilio && !isLive && apiUrl && !isLoopback(new URL(apiUrl).hostname))
    wrong('TWILIO_API_URL must be this computer itself in demo mode: the demo never texts a real phone')
  // To this very machine nobody is on the way.
  if (isLive && apiUrl?.startsWith('http:') && !isLoopback(new URL(apiUrl).hostname))
    wrong('TWILIO_API_URL must start with https:// in live mode: numbers and words of families go there')
  const from = service
    ? ({ is: 'messaging-service', sid: service } as const)
    : number
      ? ({ is: 'number', number } as const)
      : undefined

  const appType = read('MicrosoftAppType', AppType, 'MultiTenant')
  const isManaged = appType === 'UserAssignedMSI'
  const hasMicrosoft = whole(
    ['MicrosoftAppId', ...(isManaged ? [] : ['MicrosoftAppPassword'])],
    'callers of /api/messages are checked with them',
  )
  const appId = read(
    'MicrosoftAppId',
    z.guid('must be an app id such as 00000000-0000-0000-0000-000000000000'),
    undefined,
  )
  const password = secret('MicrosoftAppPassword', 16)
  const tenantId = given('MicrosoftAppTenantId')
  if (hasMicrosoft && appType !== undefined && appType !== 'MultiTenant' && !tenantId)
    wrong(`MicrosoftAppTenantId is missing: MicrosoftAppType ${appType} needs it`)
  if (isManaged && password) wrong('MicrosoftAppPassword must not be set when MicrosoftAppType is UserAssignedMSI')

  const hasOidc = whole(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'], 'staff sign in with them')
  const oidc = hasOidc
    ? oidcIssuers(
        {
          issuers: given('OIDC_ISSUER') ?? '',
          clientIds: given('OIDC_CLIENT_ID') ?? '',
          clientSecrets: given('OIDC_CLIENT_SECRET') ?? '',
          isLive,
          isWeak: (text) => isGuessable(text, 16),
        },
        wrong,
      )
    : []

  if (isLive && given('NODE_TLS_REJECT_UNAUTHORIZED') === '0')
    wrong(
      'NODE_TLS_REJECT_UNAUTHORIZED must not be 0: anybody on the way could read and answer for every other service',
    )
  const logLevel = read('LOG_LEVEL', LogLevel, 'info')
  const clock = read('ATTUNE_CLOCK', ClockStart, undefined)
  if (isLive && given('ATTUNE_CLOCK')) wrong('ATTUNE_CLOCK is only for demo mode: a live service keeps the real time')

  if (problems.length > 0 || !database || !keystore || !apiUrl || !appType || !logLevel)
    return { ok: false, problems, tokenTeams: apiTokens.map(({ team }) => team) }
  return {
    ok: true,
    config: {
      mode,
      host,
      port,
      logLevel,
      publicUrl: publicUrlGiven ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
      publicUrlIsGiven: publicUrlGiven !== undefined,
      trustedHops,
      database,
      keystore,
      keys,
      teams: given('ATTUNE_TEAMS') ?? 'deployment/teams',
      apiTokens,
      ...(accountSid && authToken && from ? { twilio: { accountSid, authToken, from, apiUrl } } : {}),
      ...(appId
        ? { microsoft: { appId, appType, ...(tenantId ? { tenantId } : {}), ...(password ? { password } : {}) } }
        : {}),
      ...(oidc.length > 0 ? { oidc } : {}),
      ...(clock ? { clock } : {}),
    },
  }
}

const Host = z
  .string()
  // As an address is written inside another. To listen at, it has none.
  .transform((text) => (/^\[.*:.*\]$/.test(text) ? text.slice(1, -1) : text))
  .refine(
    (text) => isIP(text) > 0 || /^(?=.*[a-z])[a-z\d]+(?:[.-][a-z\d]+)*$/i.test(text),
    'must be an address of this computer, such as 0.0.0.0 or ::, or its name',
  )

const Port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
  .transform(Number)
  .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')

const LogLevel = z
  .string()
  .transform((text) => text.toLowerCase())
  .pipe(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    }),
  )

const Hops = z
  .string()
  .regex(/^[0-5]$/, 'must be how many proxies of your own stand before the service, 0 to 5')
  .transform(Number)

const Url = z
  .string()
  .refine(
    (text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''),
    'must be an address that starts with https:// or http://',
  )
  .transform((text) => text.replace(/\/+$/, ''))

const DatabaseUrl = z.string().transform((text, context): Database => {
  const path = /^sqlite:(.+)$/.exec(text)?.[1]
  if (path) return { is: 'sqlite', path }
  if (/^postgres(?:ql)?:$/.test(URL.parse(text)?.protocol ?? '')) return { is: 'postgres', url: text }
  context.addIssue('must look like sqlite:data/attune.db or postgres://user@host/name')
  return z.NEVER
})

/** `id:base64` by commas. An id is written beside every key it wraps, so it stays short and plain. */
const Keys = z.string().transform((text, context): readonly MasterKey[] => {
  const keys = text.split(',').map((piece, at): MasterKey | undefined => {
    const [, id, encoded] = /^\s*([\w.-]{1,40}):([A-Za-z0-9+/_-]+={0,2})\s*$/.exec(piece) ?? []
    const bytes = encoded ? Buffer.from(encoded, 'base64') : undefined
    if (!id) context.addIssue(`: entry ${at + 1} must look like 2026a:base64 (letters, digits, dot, dash in the id)`)
    else if (bytes?.length !== 32) context.addIssue(`: key ${id} must be 32 bytes in base64`)
    return id && bytes ? { id, bytes: new Uint8Array(bytes) } : undefined
  })
  const sound = keys.filter((key) => key !== undefined)
  if (new Set(sound.map((key) => key.id)).size < sound.length) context.addIssue(': two keys have the same id')
  if (new Set(sound.map((key) => key.bytes.toString())).size < sound.length)
    context.addIssue(': the same key is there twice')
  return sound
})

const Tokens = z.string().transform((text, context) => {
  const tokens = text.split(',').map((piece, at) => {
    const [, team = '', token = ''] = /^\s*([\w.-]+):(\S+)\s*$/.exec(piece) ?? []
    if (!token) context.addIssue(`: entry ${at + 1} must look like team:token`)
    return { team, token }
  })
  if (new Set(tokens.map(({ token }) => token)).size < tokens.length)
    context.addIssue(': two entries have the same token')
  return tokens
})

const AppType = z
  .string()
  .transform((text) => text.toLowerCase())
  .pipe(
    z.enum(['multitenant', 'singletenant', 'userassignedmsi'], {
      error: 'must be MultiTenant, SingleTenant or UserAssignedMSI',
    }),
  )
  .transform(
    (text) =>
      (({ multitenant: 'MultiTenant', singletenant: 'SingleTenant', userassignedmsi: 'UserAssignedMSI' }) as const)[
        text
      ],
  )

const ClockStart = z
  .string()
  .refine(
    (text) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
    'must be an instant such as 2026-11-21T10:00:00Z',
  )
  .transform((text) => instantOf(Date.parse(text)))

const list = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names)

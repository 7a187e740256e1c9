import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'

const bytes = (one: (at: number) => number) =>
  Buffer.from(Uint8Array.from({ length: 32 }, (_, at) => one(at) % 256)).toString('base64')
const key = (fill: number) => bytes((at) => at * 7 + fill)
const random = 'q8Zr2Lw0VxTnB5yK1mJd9sUeHc4GfPaX'
const live = {
  ATTUNE_MODE: 'live',
  PUBLIC_URL: 'https://attune.example.nhs.uk/',
  DATABASE_URL: 'postgres://attune@db/attune',
  ATTUNE_KEYSTORE: 'postgres://attune@db/keys',
  ATTUNE_KEYS: `2026b:${key(1)}, 2026a:${key(2)}`,
  ATTUNE_API_TOKENS: `sample:${random}`,
  TWILIO_ACCOUNT_SID: `AC${'0123456789abcdef'.repeat(2)}`,
  TWILIO_AUTH_TOKEN: '7f3c09be51d82a64e7b1c8f05d92a3e6',
  TWILIO_MESSAGING_SERVICE_SID: `MG${'0123456789abcdef'.repeat(2)}`,
  MicrosoftAppId: '00000000-1111-2222-3333-444444444444',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: 'tenant',
  MicrosoftAppPassword: random,
  ATTUNE_TRUSTED_HOPS: '1',
  OIDC_ISSUER: 'https://login.example.nhs.uk',
  OIDC_CLIENT_ID: 'attune',
  OIDC_CLIENT_SECRET: random,
}
const problemsOf = (env: Record<string, string | undefined>) => {
  const read = readConfig(env)
  return read.ok ? [] : read.problems
}

test('with nothing set it is the demo, on this computer alone', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    config: {
      mode: 'demo',
      host: '127.0.0.1',
      port: 3978,
      logLevel: 'info',
      publicUrl: 'http://127.0.0.1:3978',
      publicUrlIsGiven: false,
      trustedHops: 0,
      database: { is: 'sqlite', path: 'data/attune.db' },
      keystore: { is: 'sqlite', path: 'data/attune.keys.db' },
      keys: [],
      teams: 'deployment/teams',
      apiTokens: [],
    },
  })
  expect(readConfig({ PORT: ' ', HOST: '', ATTUNE_KEYS: '' })).toEqual(readConfig({}))
})

test('a whole live environment is read', () => {
  const read = readConfig(live)
  expect(problemsOf(live)).toEqual([])
  expect(read).toMatchObject({
    config: {
      mode: 'live',
      host: '0.0.0.0',
      publicUrl: 'https://attune.example.nhs.uk',
      publicUrlIsGiven: true,
      database: { is: 'postgres', url: 'postgres://attune@db/attune' },
      apiTokens: [{ team: 'sample', token: random }],
      twilio: { from: { is: 'messaging-service' }, apiUrl: 'https://api.twilio.com' },
      microsoft: { appType: 'SingleTenant', tenantId: 'tenant' },
      oidc: [{ issuer: 'https://login.example.nhs.uk', clientId: 'attune', clientSecret: random }],
    },
  })
  const keys = read.ok ? read.config.keys : []
  expect(keys.map(({ id, bytes }) => [id, bytes.length, Buffer.from(bytes).toString('base64')])).toEqual([
    ['2026b', 32, key(1)],
    ['2026a', 32, key(2)],
  ])
})

test('a live environment with nothing else set lists everything that is missing, at once', () => {
  const problems = problemsOf({ ATTUNE_MODE: 'live' }).join('\n')
  for (const name of [
    'PUBLIC_URL',
    'DATABASE_URL',
    'ATTUNE_KEYSTORE',
    'ATTUNE_KEYS',
    'TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN',
    'MicrosoftAppId and MicrosoftAppPassword',
    'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET',
  ]) {
    expect(problems).toContain(`${name} `)
  }
})

test.for([
  [{ ATTUNE_MODE: 'production' }, 'ATTUNE_MODE must be demo or live'],
  [{ PORT: '99999' }, 'PORT must be a number from 0 to 65535'],
  [{ PORT: '80a' }, 'PORT must be a number'],
  [{ ATTUNE_TRUSTED_HOPS: '6' }, 'ATTUNE_TRUSTED_HOPS must be how many proxies'],
  [{ ATTUNE_TRUSTED_HOPS: '-1' }, 'ATTUNE_TRUSTED_HOPS must be how many proxies'],
  [{ ATTUNE_TRUSTED_HOPS: 'yes' }, 'ATTUNE_TRUSTED_HOPS must be how many proxies'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent'],
  [{ HOST: '0.0.0.0' }, 'HOST must be this computer itself'],
  [{ ...live, HOST: 'not a host' }, 'HOST must be an address of this computer'],
  [{ ...live, HOST: '300.1.1.1' }, 'HOST must be an address of this computer'],
  [{ ...live, HOST: 'https://attune.example' }, 'HOST must be an address of this computer'],
  [{ PUBLIC_URL: 'attune.example' }, 'PUBLIC_URL must be an address'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must look like'],
  [{ ATTUNE_KEYSTORE: 'sqlite:data/attune.db' }, 'must not be the same place'],
  [{ ATTUNE_KEYS: `a:${key(1).slice(0, 20)}` }, 'ATTUNE_KEYS: key a must be 32 bytes'],
  [{ ATTUNE_KEYS: `a:${key(1)},a:${key(2)}` }, 'two keys have the same id'],
  [{ ATTUNE_KEYS: `a:${key(1)},b:${key(1)}` }, 'the same key is there twice'],
  [{ ATTUNE_KEYS: key(1) }, 'entry 1 must look like'],
  [{ ATTUNE_API_TOKENS: 'sample' }, 'entry 1 must look like team:token'],
  [{ ATTUNE_API_TOKENS: 'a:t,b:t' }, 'two entries have the same token'],
  [
    { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'x', TWILIO_FROM: '+447700900123' },
    'TWILIO_ACCOUNT_SID must be AC',
  ],
  [{ TWILIO_AUTH_TOKEN: 'x' }, 'TWILIO_ACCOUNT_SID is missing'],
  [{ ...live, ATTUNE_MODE: 'demo' }, 'TWILIO_API_URL must be this computer itself in demo mode'],
  [{ TWILIO_FROM: '07700 900123' }, 'TWILIO_FROM must be a number'],
  [{ MicrosoftAppId: 'x', MicrosoftAppPassword: 'x' }, 'MicrosoftAppId must be an app id'],
  [{ MicrosoftAppType: 'Other' }, 'MicrosoftAppType must be MultiTenant'],
  [{ ATTUNE_CLOCK: 'yesterday' }, 'ATTUNE_CLOCK must be an instant'],
  [{ OIDC_ISSUER: 'https://x.test' }, 'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are missing'],
] as const)('%j: %s', ([env, problem]) => {
  expect(problemsOf(env).join('\n')).toContain(problem)
})

test.for([
  [{ PUBLIC_URL: 'http://attune.example' }, 'PUBLIC_URL must start with https://'],
  [{ ATTUNE_KEYS: `a:${Buffer.alloc(32).toString('base64')}` }, 'key a is not random'],
  [{ ATTUNE_API_TOKENS: 'sample:short' }, 'the token of sample is too easy to guess'],
  [{ TWILIO_AUTH_TOKEN: '0'.repeat(32) }, 'TWILIO_AUTH_TOKEN is too easy to guess'],
  [{ TWILIO_MESSAGING_SERVICE_SID: '' }, 'texts need a sender'],
  [{ MicrosoftAppPassword: 'password' }, 'MicrosoftAppPassword is too easy to guess'],
  [{ MicrosoftAppTenantId: '' }, 'MicrosoftAppTenantId is missing'],
  [{ MicrosoftAppType: 'UserAssignedMSI' }, 'MicrosoftAppPassword must not be set'],
  [{ OIDC_CLIENT_SECRET: 'secret' }, 'OIDC_CLIENT_SECRET is too easy to guess'],
  [{ OIDC_ISSUER: 'http://login.example' }, 'OIDC_ISSUER must start with https://'],
  [{ ATTUNE_CLOCK: '2026-11-21T10:00:00Z' }, 'ATTUNE_CLOCK is only for demo mode'],
  [{ ATTUNE_KEYS: `a:${bytes((at) => at)}` }, 'key a is not random'],
  [{ ATTUNE_KEYS: `a:${Buffer.from('attune-master-key-please-change!').toString('base64')}` }, 'key a is not random'],
  [{ OIDC_CLIENT_SECRET: 'changeme-changeme' }, 'OIDC_CLIENT_SECRET is too easy to guess'],
  [{ MicrosoftAppPassword: 'password12345678' }, 'MicrosoftAppPassword is too easy to guess'],
  [{ TWILIO_AUTH_TOKEN: '0123456789abcdef'.repeat(2) }, 'TWILIO_AUTH_TOKEN is too easy to guess'],
  [{ TWILIO_API_URL: 'http://proxy.example' }, 'TWILIO_API_URL must start with https://'],
  [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'NODE_TLS_REJECT_UNAUTHORIZED must not be 0'],
  [{ PUBLIC_URL: 'https://localhost' }, 'PUBLIC_URL must be an address that families reach'],
  [{ PUBLIC_URL: 'https://attune.local:8443/' }, 'PUBLIC_URL must be an address that families reach'],
  [{ PUBLIC_URL: 'https://10.1.2.3' }, 'PUBLIC_URL must be an address that families reach'],
  [{ DATABASE_URL: 'sqlite::memory:' }, 'DATABASE_URL must be a file or PostgreSQL'],
  [{ ATTUNE_KEYSTORE: 'sqlite::memory:' }, 'ATTUNE_KEYSTORE must be a file or PostgreSQL'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be'],
] as const)('live, but %j: %s', ([env, problem]) => {
  const problems = problemsOf({ ...live, ...env })
  expect(problems.join('\n')).toContain(problem)
  expect(problems).toHaveLength(1)
})

const other = 'Kx7Pq2Wm9Rt4Vb6Nz1Lc8Yf3Hs5Jd0Ga'
const two = {
  OIDC_ISSUER: 'https://login.example.nhs.uk/a/, https://council.example/oidc',
  OIDC_CLIENT_ID: 'attune, attune',
  OIDC_CLIENT_SECRET: `${random},${other}`,
}

test('staff may sign in at several issuers, listed in the same order; an issuer is kept as it is written', () => {
  expect(readConfig({ ...live, ...two })).toMatchObject({
    config: {
      oidc: [
        { issuer: 'https://login.example.nhs.uk/a/', clientId: 'attune', clientSecret: random },
        { issuer: 'https://council.example/oidc', clientId: 'attune', clientSecret: other },
      ],
    },
  })
})

test.for(['http://localhost:9000', 'http://127.0.0.1:9000/oidc', 'http://[::1]:9000'])(
  'live, an issuer on this computer may be tried without https: %s',
  (issuer) => {
    expect(problemsOf({ ...live, OIDC_ISSUER: issuer })).toEqual([])
  },
)

test.for([
  [{ OIDC_CLIENT_ID: 'attune' }, 'must hold as many entries each, by commas and in the same order, but hold 2, 1, 2'],
  [{ OIDC_ISSUER: 'https://council.example/oidc/,https://council.example/oidc' }, 'the same issuer is there twice'],
  [{ OIDC_ISSUER: 'https://a.example,http://b.example' }, 'OIDC_ISSUER: entry 2 must start with https:// in live mode'],
  [{ OIDC_ISSUER: 'https://a.example,b.example' }, 'OIDC_ISSUER: entry 2 must be an address'],
  [{ OIDC_ISSUER: 'https://a.example,https://b.example/?tenant=1' }, 'entry 2 must be an address alone'],
  [
    { OIDC_ISSUER: 'https://a.example,https://login.microsoftonline.com/common/v2.0' },
    "OIDC_ISSUER: entry 2 is everybody's directory",
  ],
  [{ OIDC_CLIENT_ID: 'attune,' }, 'OIDC_CLIENT_ID: entry 2 is empty'],
  [{ OIDC_CLIENT_SECRET: `${random},secret` }, 'OIDC_CLIENT_SECRET: entry 2 is too easy to guess'],
  [{ OIDC_CLIENT_SECRET: `${random},${random}` }, 'OIDC_CLIENT_SECRET: two entries have the same secret'],
] as const)('live with two issuers, but %j: %s', ([env, problem]) => {
  const problems = problemsOf({ ...live, ...two, ...env })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(problem)
})

test('everything wrong with the issuers is listed at once, and no secret of theirs repeated', () => {
  const problems = problemsOf({
    ...live,
    OIDC_ISSUER: 'http://a.example,http://a.example/,c',
    OIDC_CLIENT_ID: 'attune,',
    OIDC_CLIENT_SECRET: 'hunter2,hunter2,hunter2',
  })
  expect(problems).toHaveLength(10)
  expect(problems.join()).not.toContain('hunter2')
})

test('an address in brackets, as it stands in a URL, is listened at without them', () => {
  expect(readConfig({ HOST: '[::1]' })).toMatchObject({ ok: true, config: { host: '::1' } })
  for (const HOST of ['[127.0.0.1]', '[::1', '[[::1]]'])
    expect(problemsOf({ ...live, HOST }).join(), HOST).toContain('HOST must be an address of this computer')
})

test.for(['0.0.0.0', '::', '10.0.0.7', 'localhost', 'attune-1.internal'])('a live service may listen on %s', (HOST) => {
  expect(problemsOf({ ...live, HOST })).toEqual([])
})

test('a kind of app that is none is one problem, and asks for nothing else', () => {
  expect(problemsOf({ ...live, MicrosoftAppType: 'Other', MicrosoftAppTenantId: undefined })).toEqual([
    'MicrosoftAppType must be MultiTenant, SingleTenant or UserAssignedMSI',
  ])
})

test('a problem never repeats a secret', () => {
  const env = {
    ATTUNE_KEYS: 'a:hunter2',
    ATTUNE_API_TOKENS: 'sample:hunter2',
    TWILIO_AUTH_TOKEN: 'hunter2',
    MicrosoftAppPassword: 'hunter2',
    OIDC_CLIENT_SECRET: 'hunter2',
  }
  const problems = problemsOf({ ...live, ...env })
  expect(problems.length).toBeGreaterThanOrEqual(5)
  expect(problems.join()).not.toContain('hunter2')
})

test('the demo clock may be set, real Twilio may be wired towards this computer, and any loopback host is fine', () => {
  const read = readConfig({
    ATTUNE_CLOCK: '2026-11-21T10:00:00+01:00',
    ATTUNE_TRUSTED_HOPS: '2',
    HOST: '::1',
    PORT: '0',
    TWILIO_ACCOUNT_SID: live.TWILIO_ACCOUNT_SID,
    TWILIO_AUTH_TOKEN: 'x',
    TWILIO_FROM: '+447700900123',
    TWILIO_API_URL: 'http://localhost:9999',
  })
  expect(read).toMatchObject({
    ok: true,
    config: {
      clock: '2026-11-21T09:00:00.000Z',
      trustedHops: 2,
      publicUrl: 'http://[::1]:0',
      twilio: { authToken: 'x', from: { is: 'number', number: '+447700900123' }, apiUrl: 'http://localhost:9999' },
    },
  })
})

test.for([
  ['sqlite:data/a.db', 'sqlite:./data/../data/a.db'],
  ['sqlite:data/a.db', `sqlite:${process.cwd()}/data/a.db`],
  ['postgres://u@h/db', 'postgres://u@h/db?schema=public'],
  ['postgres://u:one@h/db?schema=x', 'postgresql://v:two@H:5432/db?sslmode=require&schema=x'],
  ['postgres://u@localhost/db', 'postgres://u@127.0.0.1/db'],
  ['postgres://db@h', 'postgres://u@h/db'],
])('records in %s and keys in %s are in one place', ([database, keystore]) => {
  expect(problemsOf({ ...live, DATABASE_URL: database, ATTUNE_KEYSTORE: keystore })).toEqual([
    expect.stringContaining('must not be the same place'),
  ])
})

test.for([
  ['sqlite:data/a.db', 'sqlite:data/b.db'],
  ['postgres://u@h/db?schema=x', 'postgres://u@h/db?schema=y'],
  ['postgres://u@h/db', 'postgres://u@h:5433/db'],
  ['postgres://u@h/db', 'postgres://u@h/db%2'],
])('records in %s and keys in %s are apart', ([database, keystore]) => {
  expect(problemsOf({ ...live, DATABASE_URL: database, ATTUNE_KEYSTORE: keystore })).toEqual([])
})

test('a link to the folder of the records is no other place for the keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-config-'))
  mkdirSync(join(folder, 'records'))
  symlinkSync(join(folder, 'records'), join(folder, 'keys'))
  const [database, keystore] = ['records', 'keys'].map((name) => `sqlite:${join(folder, name, 'new', 'a.db')}`)
  expect(problemsOf({ DATABASE_URL: database, ATTUNE_KEYSTORE: keystore }).join()).toContain(
    'must not be the same place',
  )
  rmSync(folder, { recursive: true })
})

test('in the demo the same is nobody’s danger, and in live a simulator of Twilio may run on this computer', () => {
  expect(
    problemsOf({ PUBLIC_URL: 'http://localhost:3978', NODE_TLS_REJECT_UNAUTHORIZED: '0', LOG_LEVEL: 'DEBUG' }),
  ).toEqual([])
  expect(problemsOf({ ...live, TWILIO_API_URL: 'http://127.0.0.1:9999' })).toEqual([])
})

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { textOf } from '../policy/sample.ts'
import { freePort } from '../service/freePort.ts'
import { startService } from '../service/startService.ts'
import { makeChance } from '../store/place.ts'
import { keysText } from './adminPlace.ts'
import { liveTeams } from './liveTeams.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'attune-live-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const secret = (name: string): string => Buffer.from(makeChance(name)(24)).toString('hex').slice(0, 32)
/** Everything a live service needs, but its teams. */
const complete = {
  ATTUNE_MODE: 'live',
  HOST: '127.0.0.1',
  PUBLIC_URL: 'https://attune.example.nhs.uk',
  ATTUNE_KEYS: keysText(['2026a']),
  TWILIO_ACCOUNT_SID: `AC${secret('sid')}`,
  TWILIO_AUTH_TOKEN: secret('twilio'),
  TWILIO_MESSAGING_SERVICE_SID: `MG${secret('service')}`,
  MicrosoftAppId: '00000000-1111-2222-3333-444444444444',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: 'tenant',
  MicrosoftAppPassword: secret('microsoft'),
  ATTUNE_TRUSTED_HOPS: '1',
  OIDC_ISSUER: 'https://login.example.nhs.uk',
  OIDC_CLIENT_ID: 'attune',
  OIDC_CLIENT_SECRET: secret('oidc'),
}
const databases = (name: string) => ({
  DATABASE_URL: `sqlite:${join(folder, name, 'attune.db')}`,
  ATTUNE_KEYSTORE: `sqlite:${join(folder, name, 'keys.db')}`,
})
const started = (env: Readonly<Record<string, string>>) => run('src/main.ts', [], env)
const plain = (text: string): string => text.replaceAll(folder, 'FOLDER')

it('a live start with nothing set prints one list of everything, each with what to do, and ends with 1', async () => {
  const { code, stdout, stderr } = await started({ ATTUNE_MODE: 'live' })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatchInlineSnapshot(`
    "Attune could not start.
    config/invalid: The environment is not right. Every problem is listed. 
    This live service has 11 faults. Nothing was started. Put all of them right, then start it again.

    In its environment, set or correct:
      1. PUBLIC_URL is missing: families and Twilio reach the service there. It is the address they use, such as https://attune.example.nhs.uk
      2. ATTUNE_TRUSTED_HOPS is missing: with the wrong number all families share one limit, or none has any. It is how many proxies of yours stand in front and add to X-Forwarded-For: 1 behind one load balancer, 0 for none
      3. DATABASE_URL is missing. It is where the records go, such as postgres://user@host/name?schema=records
      4. ATTUNE_KEYSTORE is missing. It is where their keys go, another place, such as postgres://user@host/name?schema=keys
      5. ATTUNE_KEYS is missing: records are sealed with it. It looks like 2026a:KEY; make the KEY with "openssl rand -base64 32", and keep a copy in a safe
      6. TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN are missing: texts are sent and their webhooks checked with them. Both stand on the first page of the Twilio console
      7. MicrosoftAppId and MicrosoftAppPassword are missing: callers of /api/messages are checked with them. They come from the app registration of the bot in Microsoft Entra
      8. OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are missing: staff sign in with them. They come from whoever runs the staff's sign-in

    In its team policies (deployment/teams), correct, and check each file with "npm run admin -- policy check FILE":
      9. default-checklist.yaml: no team has a signed checklist. Have a clinician who answers for it review it, and write down signedBy: { name: "...", role: "...", date: "YYYY-MM-DD" }; see "npm run admin -- checklist check FILE"
     10. helplines for england that nobody has checked: 999 (999), nhs-111-2 (111, then 2), samaritans (116 123), shout (85258), nspcc (0808 800 5000), childline (0800 1111), 999-silent (999, then 55), refuge (0808 2000 247), mens-advice-line (0808 801 0327), galop (0800 999 5428). Compare each with its owner, then write it down in a team's urgentHelp.checked: { line: ID, number: "...", on: "YYYY-MM-DD", by: "name and role" }
     11. no team says who its staff are, so nobody could sign in to any inbox: write them down in a team's staff: - { issuer: "one of OIDC_ISSUER", claim: roles, value: "...", role: clinical-lead }
    "
  `)
})

it('a live start with everything wrong prints one list too, and repeats no secret', async () => {
  const hunter = 'hunter2'
  const { code, stdout, stderr } = await started({
    ATTUNE_MODE: 'live',
    PORT: '99999',
    PUBLIC_URL: 'http://attune.example.nhs.uk',
    DATABASE_URL: 'sqlite:data/one.db',
    ATTUNE_KEYSTORE: 'sqlite:./data/one.db',
    LOG_LEVEL: 'loud',
    TWILIO_API_URL: 'http://proxy.example',
    ATTUNE_KEYS: `a:${Buffer.alloc(32).toString('base64')}`,
    ATTUNE_API_TOKENS: `sample:${hunter}`,
    ATTUNE_CLOCK: '2026-11-21T10:00:00Z',
    TWILIO_ACCOUNT_SID: 'AC1',
    TWILIO_AUTH_TOKEN: hunter,
    MicrosoftAppId: 'the bot',
    MicrosoftAppPassword: hunter,
    OIDC_ISSUER: 'http://login.example.nhs.uk',
    OIDC_CLIENT_ID: 'attune',
    OIDC_CLIENT_SECRET: hunter,
    ATTUNE_TEAMS: liveTeams(join(folder, 'all-wrong'), {
      teams: [
        { id: 'riverside', isChecked: false },
        { id: 'caerdydd', nation: 'wales', isChecked: false },
      ],
      isSigned: false,
    }),
  })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).not.toContain(hunter)
  expect(plain(stderr)).toMatchInlineSnapshot(`
    "Attune could not start.
    config/invalid: The environment is not right. Every problem is listed. 
    This live service has 20 faults. Nothing was started. Put all of them right, then start it again.

    In its environment, set or correct:
      1. PORT must be a number from 0 to 65535
      2. PUBLIC_URL must start with https:// in live mode
      3. ATTUNE_TRUSTED_HOPS is missing: with the wrong number all families share one limit, or none has any. It is how many proxies of yours stand in front and add to X-Forwarded-For: 1 behind one load balancer, 0 for none
      4. ATTUNE_KEYSTORE must not be the same place as DATABASE_URL: a backup of the records must not hold their keys
      5. ATTUNE_KEYS: key a is not random: make one with "openssl rand -base64 32"
      6. ATTUNE_API_TOKENS: the token of sample is too easy to guess: use at least 32 random characters
      7. TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits
      8. TWILIO_AUTH_TOKEN is too easy to guess: use at least 32 random characters
      9. TWILIO_MESSAGING_SERVICE_SID or TWILIO_FROM is missing: texts need a sender. They stand in the Twilio console
     10. TWILIO_API_URL must start with https:// in live mode: numbers and words of families go there
     11. MicrosoftAppId must be an app id such as 00000000-0000-0000-0000-000000000000
     12. MicrosoftAppPassword is too easy to guess: use at least 16 random characters
     13. OIDC_ISSUER must start with https:// in live mode
     14. OIDC_CLIENT_SECRET is too easy to guess: use at least 16 random characters
     15. LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent
     16. ATTUNE_CLOCK is only for demo mode: a live service keeps the real time
     17. ATTUNE_API_TOKENS: sample is no team with a policy here: correct its name, or take its token out

    In its team policies (FOLDER/all-wrong), correct, and check each file with "npm run admin -- policy check FILE":
     18. default-checklist.yaml: no team has a signed checklist. Have a clinician who answers for it review it, and write down signedBy: { name: "...", role: "...", date: "YYYY-MM-DD" }; see "npm run admin -- checklist check FILE"
     19. helplines for wales that nobody has checked: 999 (999), nhs-111-2 (111, then 2), samaritans (116 123), shout (85258), nspcc (0808 800 5000), childline (0800 1111), 999-silent (999, then 55). Compare each with its owner, then write it down in a team's urgentHelp.checked: { line: ID, number: "...", on: "YYYY-MM-DD", by: "name and role" }
     20. helplines for england that nobody has checked: 999 (999), nhs-111-2 (111, then 2), samaritans (116 123), shout (85258), nspcc (0808 800 5000), childline (0800 1111), 999-silent (999, then 55), refuge (0808 2000 247), mens-advice-line (0808 801 0327), galop (0800 999 5428). Compare each with its owner, then write it down in a team's urgentHelp.checked: { line: ID, number: "...", on: "YYYY-MM-DD", by: "name and role" }
    "
  `)
})

it('no team policy that can be used is a fault of the whole service: alerts without an owner or a deputy, a bad file', async () => {
  const noAlerts = textOf('sample.yaml').replace(/^alerts:[\s\S]*?minutes: 15\n/m, '')
  const oneForBoth = textOf('sample.yaml').replace('deputy: operational-lead', 'deputy: clinical-lead')
  const { code, stderr } = await started({
    ...complete,
    ...databases('none'),
    ATTUNE_TEAMS: liveTeams(join(folder, 'no-team'), {
      teams: [],
      raw: { 'one.yaml': noAlerts, 'two.yaml': oneForBoth },
    }),
  })
  expect(code).toBe(1)
  expect(plain(stderr)).toMatchInlineSnapshot(`
    "Attune could not start.
    config/invalid: The environment is not right. Every problem is listed. 
    This live service has 3 faults. Nothing was started. Put all of them right, then start it again.

    In its team policies (FOLDER/no-team), correct, and check each file with "npm run admin -- policy check FILE":
      1. one.yaml: alerts: is missing: a group of settings is needed
      2. two.yaml: alerts.deputy: must be another role than the owner: an alert nobody takes has to reach somebody else
      3. no policy here can be used, and one team at least needs a sound one: begin from deployment/teams/sample.yaml
    "
  `)
})

it('with everything right it starts; a fault of one team is logged and the others are served', async () => {
  const port = await freePort()
  const service = await startService(join(folder, 'right'), port, {
    ...complete,
    ATTUNE_TEAMS: liveTeams(join(folder, 'right-teams'), {
      teams: [{ id: 'riverside' }, { id: 'hillside', isChecked: false, staff: [] }],
      raw: { 'broken.yaml': 'nation: cornwall\n' },
    }),
  })
  expect((await fetch(`${service.url}/healthz`)).status).toBe(200)
  await service.stop()
  const log = readFileSync(join(folder, 'right', 'log.txt'), 'utf8')
  expect(log).toContain('Attune is running (live mode).')
  expect(log).toContain('"problem":"broken.yaml: nation: ')
  expect(log).toContain('"problem":"hillside: helplines it has not checked: 999, nhs-111-2,')
  expect(log).toContain('"problem":"hillside: nobody can sign in to it: ')
  expect(log).not.toContain('"problem":"riverside')
})

it('in demo mode an unsigned checklist and unchecked helplines are fine', async () => {
  const service = await startService(join(folder, 'demo'), await freePort())
  await service.stop()
  expect(readFileSync(join(folder, 'demo', 'log.txt'), 'utf8')).not.toContain('checklist is unsigned')
})

import { existsSync, writeFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { textOf } from '../policy/sample.ts'
import { adminPlace } from './adminPlace.ts'

const place = adminPlace()
afterAll(place.remove)
const written = (name: string, text: string): string => {
  writeFileSync(place.path(name), text)
  return place.path(name)
}

it('policy check says a good policy’s hash and which helplines nobody has checked, and changes nothing', async () => {
  const { is, lines } = await place.admin('policy', 'check', 'deployment/teams/sample.yaml')
  expect(is).toBe('done')
  expect(lines[0]).toMatch(/^The policy of sample is right. Its hash is [0-9a-f]{64}\.$/)
  expect(lines.at(-1)).toContain('nobody can sign in to it: see staff')
  expect(lines).toContain('- { line: "samaritans", number: "116 123", on: "YYYY-MM-DD", by: "name and role" }')
})

it('policy check lists every problem of a bad one at once', async () => {
  const bad = textOf('sample.yaml')
    .replace('nation: england', 'nation: cornwall')
    .replace(/^alerts:[\s\S]*?minutes: 15\n/m, '')
  expect(await place.admin('policy', 'check', written('bad.yaml', bad))).toEqual({
    is: 'refused',
    lines: [
      '2 problems:',
      '- nation: one of england, wales, scotland, northern-ireland is needed, but this is "cornwall"',
      '- alerts: is missing: a group of settings is needed',
    ],
  })
  expect(await place.admin('policy', 'check', place.path('not-there.yaml'))).toEqual({
    is: 'refused',
    lines: ['The file cannot be read.'],
  })
})

it('checklist check says that a list is unsigned, and who signed one that is', async () => {
  const unsigned = await place.admin('checklist', 'check', 'deployment/teams/default-checklist.yaml')
  expect([unsigned.is, unsigned.lines[1]]).toEqual(['done', expect.stringMatching(/^It is unsigned/)])
  const signed = `${textOf('default-checklist.yaml')}\nsignedBy: { name: "A. Khan", role: "clinical lead", date: "2026-12-01" }\n`
  expect((await place.admin('checklist', 'check', written('signed.yaml', signed))).lines[1]).toBe(
    'Signed by A. Khan, clinical lead, on 2026-12-01.',
  )
  const bad = textOf('default-checklist.yaml').replace('significant: 1\n', 'significant: 0\n')
  expect(await place.admin('checklist', 'check', written('bad-list.yaml', bad))).toMatchObject({ is: 'refused' })
})

it('help shows every command, and what is not written right is told how it is written, never repeated', async () => {
  const help = await place.admin('help')
  expect(help.lines.join('\n')).toMatchInlineSnapshot(`
    "npm run admin -- COMMAND

      policy check FILE
          Reads a team's policy file and lists every problem in plain words. Changes nothing.

      checklist check FILE
          Reads a checklist file, lists every problem, and says whether it is signed. Changes nothing.

      keys rotate
          Wraps every key with the newest master key. First put a new one in front in ATTUNE_KEYS, keep the old one behind
          it, and restart the service; where several processes run, put it behind and restart them all once before that, so
          that each knows it. Run this. Half an hour after the restart, when every page opens with the new one, take the old one
          away. May be stopped and run again at any time.

      metrics-token
          Prints the bearer token with which another machine may read /metrics. It is made from the newest master key, and
          changes with it: give it to Prometheus anew after keys rotate, before the old key is taken away.

      backup DIR
          Copies the records into a folder, while the service runs. Do this one first, then backup-keys.

      backup-keys DIR
          Copies the key store into another folder. Keep it apart from the records, and not for long.

      restore [--data DIR] [--keys DIR] [--erased FILE] [--nothing-erased] [--even-so]
          Puts backups in place, of records or keys or both, with the service stopped. What was erased since is erased again
          before anything is served. --erased: a copy of the erasure list kept elsewhere, needed where there is none; or
          --nothing-erased, if nothing was. --even-so: although some cases have no key and will never open.

      find [--phone NUMBER|-] [--nhs-number NUMBER|-] [--code CODE|-]
          Lists what is held on somebody, also if nothing was sent: cases, conversations, tasks and effects of no case, one line
          each, its id first. Everything is opened and read for it, whoever wrote the number and wherever, which takes a while.
          Write - and type it in: what stands on a command line can be seen by everybody on the machine.

      export REFERENCE|CODE|ID...
          Prints everything held on a case as JSON, or on a conversation, a task or an effect of no case (see find). Several are
          one list. Personal: send it to a file that only you may read, with npm run --silent, or npm writes into it too.

      erase REFERENCE|CODE|ID... [--reason asked|retention|mistake|ordered] [--even-so]
          Erases a case for ever: its key, its rows, its look-ups, its report row. It stays erased when a backup is restored.
          The same for a conversation in which nothing was sent, a task of no case with the answers it came from, or an effect.
          --even-so: although nobody has answered words of danger in it yet.
          asked     the person asked for it, and nothing in law says it must be kept
          retention it has been kept as long as the policy says
          mistake   it should never have been kept: a test, a double, a wrong person
          ordered   a court or the regulator ordered it

      erasures [--add FILE]
          Prints the erasure list, one line each, ids only: keep a copy off this machine (with npm run --silent, as for export).
          --add: carries out a copy of it.

      staff list [TEAM]
          Prints who has signed in to the inbox, of one team or of all, one line each: id, last sign-in, teams and roles, name.

      staff end ID
          Ends the access of a member of staff: at their next page they are signed out everywhere, and signing in anew is refused.
          Also have their account closed, or its roles taken away, where they sign in.

      staff readmit ID
          Lets somebody whose access was ended sign in again, if the policy of a team still says so.

    Commands read the same environment as the service: DATABASE_URL, ATTUNE_KEYSTORE, ATTUNE_KEYS, ATTUNE_MODE.
    They end with 0 when done, 1 when refused (the reason is on stderr), 2 when they are not written right."
  `)
  for (const argv of [
    ['backup'],
    ['export'],
    ['backup', 'a', 'b'],
    ['erase', 'Zephyrine', '--because'],
    ['keys', 'rotate', 'now'],
  ])
    expect(await place.admin(...argv)).toMatchObject({
      is: 'usage',
      lines: [expect.stringMatching(/^It is written: npm run admin -- /)],
    })
  expect(await place.admin('erase', 'Zephyrine')).toMatchObject({ is: 'usage' })
  expect(await place.admin('erase', 'Zephyrine', '--reason', 'Zephyrine asked')).toMatchObject({ is: 'usage' })
  expect(await place.admin('restore')).toMatchObject({ is: 'usage' })
  expect(await place.admin('find')).toMatchObject({ is: 'usage' })
  expect(await place.admin('find', '--phone', 'Zephyrine', '--code', '-')).toMatchObject({ is: 'usage' })
  expect(await place.admin('Zephyrine')).toMatchObject({ is: 'usage' })
  expect(await place.admin()).toMatchObject({ is: 'usage' })
  for (const argv of [
    ['Zephyrine'],
    ['erase', 'Zephyrine', '--reason', 'Zephyrine asked'],
    ['export', 'Zephyrine'],
    ['find', '--phone', 'Zephyrine'],
  ])
    expect(JSON.stringify(await place.admin(...argv))).not.toContain('Zephyrine')
})

it('makes no database where there is none: a wrong address would answer that nothing is held on anybody', async () => {
  for (const argv of [['find', '--phone', '07700 900123'], ['export', 'K7M-4PX2'], ['erasures'], ['staff', 'list']])
    expect(await place.admin(...argv)).toMatchObject({
      is: 'refused',
      lines: [expect.stringContaining('There is no database at')],
    })
  expect(existsSync(place.path('attune.db'))).toBe(false)
})

it('needs nothing of the environment but the databases and the keys, and in live mode all three', async () => {
  await (await place.service()).close()
  expect(await place.adminWith({ ATTUNE_MODE: 'live', PUBLIC_URL: 'nonsense' }, 'erasures')).toMatchObject({
    is: 'done',
  })
  expect(await place.adminWith({ ATTUNE_MODE: 'live', DATABASE_URL: '', ATTUNE_KEYS: '' }, 'erasures')).toEqual({
    is: 'refused',
    lines: ['The environment is not right:', '- DATABASE_URL is missing.', '- ATTUNE_KEYS is missing.'],
  })
})

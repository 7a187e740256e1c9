import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '../service/freePort.ts'
import { type PageClient, pageClient } from '../service/pageClient.ts'
import { type Service, startService } from '../service/startService.ts'
import { keysText } from './adminPlace.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'attune-rolling-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const post = (url: string, path: string, { cookies }: Pick<PageClient, 'cookies'>, fields: Record<string, string>) =>
  fetch(url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    redirect: 'manual',
  })
const tokenIn = (html: string): string => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''

it('a restart with a new master key in front throws nobody out: not from the chat, not from the inbox, not from a form', async () => {
  const port = await freePort()
  const started = (masters: readonly string[]): Promise<Service> =>
    startService(folder, port, { ATTUNE_KEYS: keysText(masters) })

  let service = await started(['m1'])
  const { url } = service
  const parent = pageClient(url)
  await parent.open('/chat?start=self-referral')
  const first = parent.form()
  await parent.submit({ answer: first.values[0] ?? '' })
  const asked = parent.form().question
  expect([asked === '', asked === first.question]).toEqual([false, false])
  const [signedIn, leaving, staying] = [pageClient(url), pageClient(url), pageClient(url)]
  for (const staff of [signedIn, leaving, staying]) {
    const answer = await post(url, '/inbox/sign-in', staff, { role: 'clinical-lead' })
    for (const line of answer.headers.getSetCookie()) staff.cookies.set(...pairOf(line))
  }
  const token = tokenIn(await leaving.open('/inbox'))
  await service.stop()

  service = await started(['m2', 'm1'])
  await parent.open('/chat')
  expect(parent.form().question).toBe(asked)
  await parent.submit({ answer: 'sleep' })
  const further = parent.form().question
  // Each answer, and each visit of the inbox, seals anew with the newest.
  expect(tokenIn(await signedIn.open('/inbox'))).not.toBe('')
  const out = await post(url, '/inbox/sign-out', leaving, { token })
  expect([out.status, out.headers.getSetCookie().join()]).toEqual([303, expect.stringMatching(/max-age=0/i)])
  const databases = {
    DATABASE_URL: `sqlite:${join(folder, 'attune.db')}`,
    ATTUNE_KEYSTORE: `sqlite:${join(folder, 'keys', 'attune.keys.db')}`,
  }
  const rotation = { ...databases, ATTUNE_KEYS: keysText(['m2', 'm1']) }
  expect(await run('src/admin/admin.ts', ['keys', 'rotate'], rotation)).toMatchObject({ code: 0 })
  await service.stop()

  service = await started(['m2'])
  expect(tokenIn(await signedIn.open('/inbox'))).not.toBe('')
  await parent.open('/chat')
  expect(parent.form().question).toBe(further)
  // The control: who was not here meanwhile is out, as the old key is gone.
  expect(tokenIn(await staying.open('/inbox'))).toBe('')
  await service.stop()
}, 60_000)

const pairOf = (line: string): [name: string, value: string] => {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  return [name, value]
}

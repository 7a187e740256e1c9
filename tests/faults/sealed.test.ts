import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '../service/freePort.ts'
import { signedIn } from '../service/referencesListed.ts'
import { selfRefer } from '../service/selfRefer.ts'
import { startService } from '../service/startService.ts'

const folder = mkdtempSync(join(tmpdir(), 'attune-sealed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Things typed that occur nowhere else: whatever holds one of them has leaked it. */
const typed = {
  'you.name': 'Zephyrine Quillfeather',
  'reach.number': '07700 900456',
  good: 'She giggles at the marmalade cat',
  words: 'The wallpaper hums at midnight',
  area: 'BD8 9QQ',
} as const
/** The same as a file may hold them: spaces taken out, in E.164. */
const traces = [
  'Zephyrine',
  'zephyrine',
  'Quillfeather',
  '900456',
  'marmalade',
  'wallpaper hums',
  'BD8 9QQ',
  'BD89QQ',
  '2026-06-12',
  '12 June 2026',
]

const everyFile = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

it('nothing a person typed stands in the database, the key store or the log, and without the key store nothing can be read', async () => {
  const port = await freePort()
  const service = await startService(folder, port, { LOG_LEVEL: 'trace' })
  await selfRefer(service.url, (hint) => Object.entries(typed).find(([id]) => id === hint.question)?.[1])

  const cookie = await signedIn(service.url)
  const list = await (await fetch(`${service.url}/inbox`, { headers: { cookie } })).text()
  const [path = ''] = /\/inbox\/referrals\/[\w-]+/.exec(list) ?? []
  const page = await (await fetch(`${service.url}${path}`, { headers: { cookie } })).text()
  // Control: the words were really given, and are there for those who may read them.
  expect(page).toContain('marmalade cat')

  const leaks = () =>
    everyFile(folder).flatMap((file) => {
      const bytes = readFileSync(file)
      return traces
        .filter((trace) => bytes.includes(trace) || bytes.includes(Buffer.from(trace, 'utf16le')))
        .map((trace) => `${file}: ${trace}`)
    })
  expect(leaks()).toEqual([])
  await service.stop()
  expect(leaks()).toEqual([])

  // Another key store than the one that sealed it: nothing opens, so nothing is served, and the log says why.
  rmSync(join(folder, 'keys'), { recursive: true })
  await expect(startService(folder, port)).rejects.toThrow('the service ended with 1')
  expect(readFileSync(join(folder, 'log.txt'), 'utf8')).toContain('keys/missing')
})

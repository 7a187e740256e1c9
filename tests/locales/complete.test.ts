import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** One slip in one file of a copy of `locales/`, and what the compiler must say about it. */
type Plant = {
  readonly slip: string
  readonly file: string
  readonly found: RegExp
  readonly becomes: string
  readonly complaint: RegExp
}

const plants: readonly Plant[] = [
  {
    slip: 'a question without its short name',
    file: 'pl/referral.ts',
    found: / {6}short: 'Zgoda',\n/,
    becomes: '',
    complaint: /'short' is missing/,
  },
  {
    slip: 'a missing remark',
    file: 'ar/referral.ts',
    found: / {4}'mark-on-baby':\s+'.*',\n/,
    becomes: '',
    complaint: /'mark-on-baby'' is missing/,
  },
  {
    slip: 'a question that English does not ask',
    file: 'ar/self-referral.ts',
    found: / {2}questions: \{\n/,
    becomes: "$&    unasked: { ask: 'a', short: 'b', why: 'c' },\n",
    complaint: /questions\.unasked' are incompatible/,
  },
  {
    slip: 'an option too many',
    file: 'pl/referral.ts',
    found: / {4}'baby\.count': \{[^}]*options: \{/,
    becomes: "$& five: 'Pięcioro',",
    complaint: /options\.five' are incompatible/,
  },
  {
    slip: 'a missing plural form',
    file: 'ar/service.ts',
    found: /( {2}'not-yet': \{[^}]*?) {4}two: .*\n/,
    becomes: '$1',
    complaint: /'two' is missing/,
  },
  {
    slip: 'a plural form the language does not have',
    file: 'pl/service.ts',
    found: / {2}'not-yet': \{\n/,
    becomes: "$&    two: 'x',\n",
    complaint: /not-yet.*two' are incompatible/,
  },
  {
    slip: 'a missing form',
    file: 'ar/index.ts',
    found: /\n {4}referral: referralWords,/,
    becomes: '',
    complaint: /'referral' is missing/,
  },
]

const root = new URL('../..', import.meta.url).pathname
const wordFiles = ['service.ts', 'self-referral.ts', 'referral.ts', 'about-us.ts', 'about-asking.ts'].flatMap(
  (file) => [`en/${file}`, `pl/${file}`, `ar/${file}`],
)

/**
 * A copy of `locales/`, its imports leading back to this project. Its files no longer say themselves what they satisfy, so
 * that `locales/index.ts` alone has to notice.
 */
const copyTo = async (folder: string): Promise<void> => {
  await cp(join(root, 'locales'), folder, { recursive: true })
  for (const file of ['index.ts', ...wordFiles])
    await rewrite(join(folder, file), (text) => {
      const led = text.replaceAll(/'(?:\.\.\/)+(src|dialogs)\//g, `'${root}$1/`)
      return file === 'index.ts' ? led : led.replace(/ as const satisfies .*\n$/, ' as const\n')
    })
}

const rewrite = async (file: string, change: (text: string) => string): Promise<void> => {
  const text = await readFile(file, 'utf8')
  const changed = change(text)
  if (changed === text && !file.includes('/en/')) throw new Error(`Nothing was changed in ${file}`)
  await writeFile(file, changed)
}

const compile = (folder: string): Promise<string> =>
  promisify(execFile)(process.execPath, [
    join(root, 'node_modules/typescript/bin/tsc'),
    ...['--project', folder, '--pretty', 'false'],
  ]).then(
    () => '',
    ({ stdout }: { stdout?: string }) => stdout ?? 'tsc did not run',
  )

/** What the compiler says, one complaint each. All copies stand in one program, so that the project is read once. */
let complaints: readonly string[]
let folder: string

const about = (copy: string): string => complaints.filter((one) => one.includes(`/${copy}/`)).join('\n')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'locales-'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { noUnusedLocals: false, typeRoots: [join(root, 'node_modules/@types')] },
      include: ['*/index.ts'],
    }),
  )
  await copyTo(join(folder, 'whole'))
  for (const [at, { file, found, becomes }] of plants.entries()) {
    await copyTo(join(folder, `plant-${at}`))
    await rewrite(join(folder, `plant-${at}`, file), (text) => text.replace(found, becomes))
  }
  complaints = (await compile(folder)).split(/\n(?! )/).filter((one) => one !== '')
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a language is whole, or it does not compile', () => {
  it('control: the words as they are compile, and each slip is noticed once', () => {
    expect(about('whole')).toBe('')
    expect(complaints).toHaveLength(plants.length)
  })

  it.each(plants.map((plant, at) => ({ ...plant, at })))('$slip is an error ($file)', ({ complaint, at }) => {
    expect(about(`plant-${at}`)).toContain(`plant-${at}/index.ts`)
    expect(about(`plant-${at}`)).toMatch(complaint)
  })
})

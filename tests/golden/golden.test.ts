import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rehearse } from './rehearse.ts'

const folder = new URL('.', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))

describe('golden transcripts', () => {
  it.each(files)('%s reads as recorded', (name) => {
    const recorded = readFileSync(new URL(name, folder), 'utf8')
    expect(rehearse(recorded).text).toBe(recorded)
  })

  it('control: a changed word is noticed', () => {
    const recorded = readFileSync(new URL('en-mother-born.txt', folder), 'utf8')
    const changed = recorded.replace('Shall we send it?', 'Send it?')
    expect(changed).not.toBe(recorded)
    expect(rehearse(changed).text).not.toBe(changed)
  })
})

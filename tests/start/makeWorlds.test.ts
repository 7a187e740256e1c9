import { expect, test } from 'vitest'
import { reviewedLangs } from '../../locales/index.ts'
import { makeWorlds } from '../../src/start/makeWorlds.ts'
import { countedIds } from '../golden/rehearse.ts'
import { sample } from '../policy/sample.ts'
import { at } from '../store/samples.ts'

const offered = (drama: boolean) =>
  makeWorlds({
    teams: new Map([['sample', { policy: sample, hash: 'hash' }]]),
    ids: countedIds(),
    publicUrl: 'https://attune.example',
    drama,
  })('sample', at(0)).team.languages

test('a live service offers the languages that somebody has reviewed, and no draft', () => {
  expect(sample.languages).toEqual(['en', 'pl', 'ar'])
  expect(offered(false)).toEqual(sample.languages.filter((lang) => reviewedLangs.includes(lang)))
  expect(offered(false)).toContain('en')
  // Until a speaker signs: then this line goes with the signature.
  expect(offered(false)).toEqual(['en'])
})

test('the demo offers drafts too: they are there to be reviewed', () => {
  expect(offered(true)).toEqual(['en', 'pl', 'ar'])
})

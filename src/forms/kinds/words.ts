import { readName } from '../../words/understanding/readName.ts'
import { readText } from '../../words/understanding/readText.ts'
import { asTyped, type KindRules, noCheck } from './kindRules.ts'

/** Free words, kept as typed. */
export const text: KindRules = {
  kind: 'text',
  read: (said) => readText(said, { max: 500 }),
  check: noCheck,
  readBack: asTyped,
}

export const longText: KindRules = {
  kind: 'long-text',
  read: (said) => readText(said, { max: 5_000 }),
  check: noCheck,
  readBack: asTyped,
}

export const name: KindRules = { kind: 'name', read: (said) => readName(said), check: noCheck, readBack: asTyped }

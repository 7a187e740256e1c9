import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { NewReferral } from '../../referrals/newReferral.ts'
import type { Hasher } from './makeHasher.ts'

type Lookup = NewReferral['lookups'][number]

/**
 * The keyed hashes a value is found by: one for a phone (as E.164; a number without a country is read as a UK one), one
 * for an NHS number (its digits), one for each word of a name. None for a value with nothing in it.
 *
 * What is normalised how is frozen with the index version: changing it here would lose every record already stored.
 *
 * @example lookupHashes(hasher, { kind: 'name', value: 'Łucja Anne-Marie' }) // the hashes of lucja, anne and marie
 */
export const lookupHashes = (hasher: Hasher, { kind, value }: Lookup): readonly string[] =>
  [...new Set(normalised(kind, value))].map((one) => hasher.hash(kind, one))

const normalised = (kind: Lookup['kind'], value: string): readonly string[] => {
  switch (kind) {
    case 'phone':
      return some(parsePhoneNumberFromString(value, 'GB')?.number ?? value.replace(/[^\d+]/g, ''))
    case 'nhs-number':
      return some(value.replace(/\D/g, ''))
    case 'name':
      return fold(value)
  }
}

const some = (text: string): readonly string[] => (text === '' ? [] : [text])

/** Letters that no decomposition takes apart, and that people leave out when they type. */
const alike: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

const fold = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}'’‘`´]/gu, '')
    .replace(/[łđøßæœı]/g, (letter) => alike[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')

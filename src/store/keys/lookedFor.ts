import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { asciiDigits } from '../../words/understanding/asciiDigits.ts'

/** By what somebody may be looked for who has no reference. */
export type LookFor = { readonly kind: 'phone' | 'nhs-number'; readonly value: string }

const fewestOfPhone = 7

/**
 * The digits that are looked for in what people said: of a phone those without its country, so that `07700 900123` and
 * `+44 7700 900123` are one; of an NHS number all ten. `undefined` for what is neither.
 */
export const lookedFor = ({ kind, value }: LookFor): string | undefined => {
  const plain = asciiDigits(value)
  const digits = plain.replace(/\D/g, '')
  switch (kind) {
    case 'phone': {
      const national: string = parsePhoneNumberFromString(plain, 'GB')?.nationalNumber ?? digits.replace(/^0+/, '')
      return national.length >= fewestOfPhone ? national : undefined
    }
    case 'nhs-number':
      return digits.length === 10 ? digits : undefined
  }
}

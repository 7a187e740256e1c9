import { asciiDigits } from '../../words/understanding/asciiDigits.ts'

/**
 * Whether a number stands anywhere in what somebody said, however it is written: each text is looked at by its digits alone.
 *
 * @example mentions({ phone: '+44 (0)7700 900123' }, '7700900123') // true
 */
export const mentions = (said: unknown, digits: string): boolean => {
  if (typeof said === 'string') return asciiDigits(said).replace(/\D/g, '').includes(digits)
  if (typeof said === 'number') return String(said).includes(digits)
  return typeof said === 'object' && said !== null && Object.values(said).some((one) => mentions(one, digits))
}

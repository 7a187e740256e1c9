import { plainText } from './plainText.ts'
import { postcodesIn } from './postcodesIn.ts'
import { clear, confirm, type Reading, unclear } from './reading.ts'

/**
 * The one full UK postcode in a text, written as Royal Mail does. The NHS's ZZ99 codes are allowed.
 * With a letter put right (`BD7 lDP`) it is said back.
 *
 * @example readPostcode('bd71dp') // clear 'BD7 1DP'
 */
export const readPostcode = (text: string): Reading<string> => {
  const typed = plainText(text)
  if (typed === '') return unclear('empty')
  const { whole } = postcodesIn(typed)
  const [first] = whole
  if (first === undefined || whole.some(({ postcode }) => postcode !== first.postcode))
    return unclear('postcode-unclear')
  return first.fixed ? confirm(first.postcode) : clear(first.postcode)
}

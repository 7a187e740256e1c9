import type { Lang } from '../../lang.ts'
import { readYesNo } from '../readYesNo.ts'
import { wordsIn } from '../wordsIn.ts'
import type { Option } from './option.ts'
import { optionName } from './optionName.ts'

/**
 * The one option whose title begins with just these words, up to its comma: "mum" for "Mum, or mum-to-be", "none of
 * these" for "None of these, or I would rather not say". A bare yes or no is left out: "no" is less than "No, please do
 * not contact them".
 *
 * @example openingOption('a worker', [{ value: 'worker', title: 'A worker, such as a midwife' }], 'en') // 0
 */
export const openingOption = (typed: string, options: readonly Option[], lang: Lang): number | undefined => {
  const words = wordsIn(typed)
  const said = words.join(' ')
  if (said === '' || (words.length === 1 && readYesNo(typed, lang).heard !== 'unclear')) return undefined
  const [first, ...more] = options.flatMap((option, at) => (optionName(option).opening === said ? [at] : []))
  return more.length === 0 ? first : undefined
}

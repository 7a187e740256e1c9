import type { Lang } from '../../lang.ts'
import { readYesNo } from '../readYesNo.ts'
import { lexicon } from '../tables/lexicon.ts'
import { perLang } from '../tables/perLang.ts'
import { wordsIn } from '../wordsIn.ts'
import type { Option } from './option.ts'

/**
 * Ways of saying "yes", "no", "not sure" and "none" that choose the option of that value, however its title puts it.
 *
 * @example optionLikeAnswer('dunno', [{ value: 'yes', ... }, { value: 'not-sure', ... }], 'en') // { heard: 'clear', at: 1 }
 */
export const optionLikeAnswer = (
  typed: string,
  options: readonly Option[],
  lang: Lang,
): { readonly heard: 'clear' | 'confirm'; readonly at: number } | undefined => {
  const words = wordsIn(typed)
  const placed = (heard: 'clear' | 'confirm', values: readonly string[]) => {
    const found = options.flatMap(({ value }, at) => (values.includes(value) ? [at] : []))
    const only = found.length === 1 ? found[0] : undefined
    return only === undefined ? undefined : { heard, at: only }
  }
  const meant = meanings(lang).whole(words)
  const yesNo = readYesNo(typed, lang)
  return (
    (meant === undefined ? undefined : placed('clear', valuesOf[meant])) ??
    (meant === undefined ? undefined : placed('clear', valuesMeaning(options, meant, lang))) ??
    (yesNo.heard === 'unclear' ? undefined : placed(yesNo.heard, [yesNo.value ? 'yes' : 'no'])) ??
    (yesNo.heard === 'clear' ? placed('clear', valuesTitled(options, yesNo.value, lang)) : undefined)
  )
}

/** The options whose title is itself a plain yes ("Yes, go ahead") or a plain no ("Not yet"). */
const valuesTitled = (options: readonly Option[], wanted: boolean, lang: Lang): readonly string[] =>
  options.flatMap(({ value, title }) => {
    const read = readYesNo(title, lang)
    return read.heard === 'clear' && read.value === wanted ? [value] : []
  })

/** The options whose title is another way of saying the same: "Not sure" for "dunno". */
const valuesMeaning = (options: readonly Option[], meant: Meaning, lang: Lang): readonly string[] =>
  options.flatMap(({ value, title }) => (meanings(lang).whole(wordsIn(title)) === meant ? [value] : []))

/** The values that forms in this house give to these answers. */
const valuesOf = {
  unsure: ['not-sure', 'unsure', 'not-known', 'unknown', 'dont-know'],
  none: ['none', 'nothing', 'nobody', 'none-of-these'],
} as const

type Meaning = 'unsure' | 'none'

const meanings = perLang((heard) =>
  lexicon<Meaning>(
    heard.flatMap((table) => [
      [table.unsure, 'unsure'],
      [table.none, 'none'],
    ]),
  ),
)

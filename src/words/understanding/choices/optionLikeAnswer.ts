import type { Lang } from '../../lang.ts'
import { isBareAnswer } from '../isBareAnswer.ts'
import { readYesNo } from '../readYesNo.ts'
import { lexicon } from '../tables/lexicon.ts'
import { perLang } from '../tables/perLang.ts'
import { wordsIn } from '../wordsIn.ts'
import { choiceWords } from './choiceWords.ts'
import type { Option } from './option.ts'
import { optionName } from './optionName.ts'

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
    (yesNo.heard === 'unclear' ? undefined : placed(yesNo.heard, valuesTitled(options, yesNo.value, lang))) ??
    (yesNo.heard === 'unclear' ? undefined : placed(yesNo.heard, valuesOf[yesNo.value ? 'yes' : 'no'])) ??
    // "No, my mum helps" is not nobody: where the question was "who?", only a bare no is that.
    (yesNo.heard === 'unclear' || yesNo.value || !isBareAnswer(typed, lang)
      ? undefined
      : placed(yesNo.heard, valuesOf.nobody))
  )
}

/**
 * The options whose title opens with a plain yes ("Yes, go ahead"), or is a plain no ("Not yet"). Where two open with a
 * yes, neither is meant by it alone. A no with more ("No, please do not contact them") says more than no.
 */
const valuesTitled = (options: readonly Option[], wanted: boolean, lang: Lang): readonly string[] => {
  const saysSo = (text: string): boolean => {
    const read = readYesNo(text, lang)
    return read.heard === 'clear' && read.value === wanted
  }
  const opened = options.filter((option) => saysSo(wanted ? optionName(option).opening : option.title))
  // "Yes, but …" takes part of the yes back, and "Yes, and …" adds to it: a bare yes is not enough for either.
  const { joiners } = choiceWords(lang)
  const saysNoMore = ({ title }: Option): boolean =>
    readYesNo(title, lang).heard !== 'unclear' && !wordsIn(title).some((word) => joiners.has(word))
  return opened.filter((option) => opened.length > 1 || saysNoMore(option)).map(({ value }) => value)
}

/** The options whose title is another way of saying the same: "Not sure" for "dunno". */
const valuesMeaning = (options: readonly Option[], meant: Meaning, lang: Lang): readonly string[] =>
  options.flatMap(({ value, title }) => (meanings(lang).whole(wordsIn(title)) === meant ? [value] : []))

/** The values that forms in this house give to these answers. */
const no = ['none', 'nothing', 'none-of-these', 'none-or-rather-not-say', 'nothing-else', 'nothing-known', 'no-thanks']
const nobody = ['nobody', 'nobody-yet', 'nobody-for-now', 'no-number', 'none-or-not-safe']
const valuesOf: Readonly<Record<Meaning | 'yes' | 'no' | 'nobody', readonly string[]>> = {
  unsure: [
    'not-sure',
    'unsure',
    'not-known',
    'unknown',
    'dont-know',
    'not-sure-yet',
    'no-or-not-known',
    'no-other-known',
  ],
  none: [...no, ...nobody, 'nobody-else'],
  yes: ['go-ahead', 'just-mine', 'send'],
  no: [...no, 'others-see-it', 'no-or-not-known', 'no-other-known'],
  nobody,
}

type Meaning = 'unsure' | 'none'

const meanings = perLang((heard) =>
  lexicon<Meaning>(
    heard.flatMap((table) => [
      [table.unsure, 'unsure'],
      [table.none, 'none'],
    ]),
  ),
)

import { type Lang, langs } from '../../words/lang.ts'
import { utterances } from '../../words/understanding/commands/utterances.ts'
import { lexicon } from '../../words/understanding/tables/lexicon.ts'
import type { Phrases } from '../../words/understanding/tables/wordTable.ts'
import { wordsIn } from '../../words/understanding/wordsIn.ts'

/** How people ask for a way back. Whole utterances, without the politeness around them. */
export const wayPhrases: Readonly<Record<Lang, Phrases>> = {
  en: `choose a word, choose my word, choose my own word, pick a word, set a word, change my word,
    come back on another phone, come back from another phone, go on on another phone, way back`,
  pl: `wybierz słowo, wybrać słowo, wybieram słowo, wybrać własne słowo, zmienić słowo,
    wrócić na innym telefonie, wrócić z innego telefonu`,
  ar: `اختيار كلمة, أختار كلمة, أن أختار كلمة, اختر كلمة, تغيير الكلمة, العودة من هاتف آخر, أعود من هاتف آخر`,
}

/** Whether the whole of what was said asks for a way back; in English and in the language given. */
export const asksForWay = (text: string, lang: Lang): boolean =>
  text.length <= 80 && utterances(wordsIn(text), lang).some((said) => phrases.get(lang)?.whole(said) === true)

const phrases = new Map(
  langs.map((lang) => [
    lang,
    lexicon<true>([
      [wayPhrases.en, true],
      [wayPhrases[lang], true],
    ]),
  ]),
)

import type { Lang } from '../../words/lang.ts'
import { readYesNo } from '../../words/understanding/readYesNo.ts'
import { wordsIn } from '../../words/understanding/wordsIn.ts'

/** "No thanks" is no word; a longer sentence that begins with no may be one. */
const longestNo = 20

/** Other ways to leave it. Whole utterances, understood in every language. */
const leaves = ['leave it', 'leave it as it is', 'zostaw', 'zostaw to', 'niech zostanie', 'اتركه', 'اتركها', 'اترك هذا']

export const saysNo = (text: string, lang: Lang): boolean => {
  if (text.length <= 40 && leaving.has(wordsIn(text).join(' '))) return true
  const read = readYesNo(text, lang)
  return read.heard !== 'unclear' && !read.value && text.trim().length <= longestNo
}

const leaving = new Set(leaves.map((phrase) => wordsIn(phrase).join(' ')))

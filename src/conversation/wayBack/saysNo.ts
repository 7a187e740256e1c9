import type { Lang } from '../../words/lang.ts'
import { readYesNo } from '../../words/understanding/readYesNo.ts'

/** "No thanks" is no word; a longer sentence that begins with no may be one. */
const longestNo = 20

export const saysNo = (text: string, lang: Lang): boolean => {
  const read = readYesNo(text, lang)
  return read.heard !== 'unclear' && !read.value && text.trim().length <= longestNo
}

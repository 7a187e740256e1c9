import { plainText } from './plainText.ts'

/** Whether two texts are the same words, whatever the spaces and line ends between them: a browser sends its own. */
export const sameWords = (one: string, other: string): boolean => spacedOnce(one) === spacedOnce(other)

const spacedOnce = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim()

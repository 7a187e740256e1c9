/** Removed before anything else: some of them decompose into a space, which would cut "don´t" in two. */
const apostrophes = /['’‘ʼ`´′＇‛ʹˈ]/gu
const marksAndInvisible = /[\p{M}\p{Cf}\u0640\u0621]/gu
const alike: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  ı: 'i',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  گ: 'ك',
  پ: 'ب',
  ظ: 'ض',
}
const alikeLetters = /[łđøßıٱىیةکگپظ]/gu
const easternDigits = /[\u0660-\u0669\u06F0-\u06F9]/gu

/**
 * Lower case without accents, apostrophes, Arabic vowel signs and hamza; Arabic letters that are typed for one another
 * become one; digits become 0-9. Punctuation stays, because the floor needs to know where a sentence ends: that is why
 * it does not use the folding of the understanding folder. Total over all strings, lone surrogates included.
 *
 * @example fold('Don’t — UMRZEĆ أنا ٤') // 'dont — umrzec انا 4'
 */
export const fold = (text: string): string =>
  text
    .replace(apostrophes, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(marksAndInvisible, '')
    .replace(apostrophes, '')
    .replace(alikeLetters, (letter) => alike[letter] ?? letter)
    .replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 0xf))

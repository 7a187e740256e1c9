/**
 * Arabic, Persian and full-width digits and signs as plain ones; everything else as it is.
 *
 * @example asciiDigits('٠٧٧٠٠ ۹۰۰') // '07700 900'
 */
export const asciiDigits = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => `${digit.charCodeAt(0) & 0xf}`)

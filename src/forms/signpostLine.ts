import type { SignpostShown } from './question.ts'

/** Who helps, and how to reach them, in one line: "Riverside Babies: 01632 960 150". */
export const signpostLine = ({ name, phone, email, web }: SignpostShown): string => {
  const ways = [phone, email, web].filter((way) => way !== undefined)
  return ways.length === 0 ? name : `${name}: ${ways.join(', ')}`
}

import { z } from 'zod'
import { whenSound } from './whenSound.ts'

export const PhoneShown = z
  .string()
  .regex(/^\+?\d[\d ]{1,18}\d$/, 'a phone number is digits and spaces, in quotation marks: "01632 960 100"')

/** Ways to reach somebody, as shown to people; numbers keep the spaces that make them easy to read. */
export const ways = {
  phone: PhoneShown.exactOptional(),
  email: z.email('an email address is needed, like hello@example.org').exactOptional(),
  web: z.url({ protocol: /^https?$/, error: 'a web address is needed, with https:// in front' }).exactOptional(),
} as const

type Ways = { readonly phone?: string; readonly email?: string; readonly web?: string }
export const hasAWay = (way: Ways): boolean =>
  way.phone !== undefined || way.email !== undefined || way.web !== undefined
export const needsAWay = {
  error: 'give at least one of phone, email, web: a name alone helps nobody',
  when: whenSound({}),
}

/** Somebody outside the conversation who can be reached: a data protection officer, a complaints desk. */
export const Reach = z.strictObject({ name: z.string().min(1), ...ways }).refine(hasAWay, needsAWay)
export type Reach = z.infer<typeof Reach>

import { z } from 'zod'

/** Only pages of the inbox itself: a link must not send anybody elsewhere once they are signed in. */
const Next = z.string().regex(/^\/inbox\/(referrals|tasks)\/[\w-]{1,100}$/)

export const nextOf = (text: string | null | undefined): string | undefined => Next.safeParse(text).data

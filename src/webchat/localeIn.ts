import { z } from 'zod'
import type { PlainBody } from '../server/route.ts'

const Starting = z.object({ locale: z.string().min(2).max(40) })

/** The language a page asks for when it starts a conversation. */
export const localeIn = (body: PlainBody): string | undefined =>
  Starting.safeParse(body.is === 'json' ? body.value : undefined).data?.locale

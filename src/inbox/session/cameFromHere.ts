import type { PlainRequest } from '../../server/route.ts'

/**
 * Whether a form was sent from a page of this service, as far as the browser says. A program that sends neither header
 * passes: it has no cookie of somebody else's to misuse.
 */
export const cameFromHere = ({ headers }: PlainRequest, publicUrl: string | undefined): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = headers['origin']
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return (
    host === headers['host'] || (publicUrl !== undefined && URL.canParse(publicUrl) && host === new URL(publicUrl).host)
  )
}

import type { PlainRequest } from '../../server/route.ts'

/**
 * Whether a form was sent from a page of this service, as far as the browser says: nobody else's page may begin or end
 * a conversation here. The inbox has the same rule; no edge imports another.
 */
export const cameFromHere = ({ headers }: PlainRequest, publicUrl: string | undefined): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === headers['host'] || (publicUrl !== undefined && host === new URL(publicUrl).host)
}

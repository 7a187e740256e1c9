import type { PlainRequest } from '../../server/route.ts'

/**
 * Whether a form was sent from a page of this service, as far as the browser says: nobody else's page may begin or end
 * a conversation here. The inbox has a like rule; no edge imports another.
 *
 * Our own pages say `no-referrer`, and then a browser sends the origin of every form as `null`. Phones from before 2023
 * send nothing else: for them that is no word against anybody, and the cookie is a `Lax` one all the same.
 */
export const cameFromHere = ({ headers }: PlainRequest, publicUrl: string | undefined): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined || origin === 'null') return true
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === headers['host'] || (publicUrl !== undefined && host === new URL(publicUrl).host)
}

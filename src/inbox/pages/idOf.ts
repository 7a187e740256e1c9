import type { PlainRequest } from '../../server/route.ts'

/** The id in an address; anything no id of ours looks like names nothing, and the store is not asked for it. */
export const idOf = ({ params }: PlainRequest): string | undefined => {
  const id = params['id'] ?? ''
  return /^[\w-]{1,100}$/.test(id) ? id : undefined
}

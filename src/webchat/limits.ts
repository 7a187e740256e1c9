import type { Limit, PlainRequest } from '../server/route.ts'

const address = ({ address: one }: PlainRequest): string => one
/** The conversation in the path: nobody else can guess it, so nobody else can use up its calls. */
const conversation = ({ params: { conversation: one } }: PlainRequest): string | undefined => one

/**
 * How often, in a minute. Addresses are generous: a hospital or a whole town may come from one. A conversation is one
 * family: nobody types a message a second for a minute, and the official client polls at most five times a second.
 */
export const tokenLimits: readonly Limit[] = [{ name: 'dl.token', points: 600, seconds: 60, by: address }]
export const sayLimits: readonly Limit[] = [{ name: 'dl.say', points: 60, seconds: 60, by: conversation }]
export const readLimits: readonly Limit[] = [{ name: 'dl.read', points: 400, seconds: 60, by: conversation }]
export const streamLimits: readonly Limit[] = [{ name: 'dl.stream', points: 60, seconds: 60, by: conversation }]

import type { Address } from './inbound.ts'

/** One text an address, to put turns of the same conversation one after the other. */
export const addressKey = ({ channel, conversation }: Address): string => `${channel}\n${conversation}`

import { isIPv6 } from 'node:net'

/** One household or one hospital has a whole IPv6 network, and could use a new address of it for every conversation. */
export const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address
  const [before = '', after] = address.split('%', 1)[0]?.toLowerCase().split('::') ?? []
  const groups = (part: string | undefined) => (part ? part.split(':') : [])
  const [first, last] = [groups(before), groups(after)]
  // An IPv4 address written as IPv6 is that address.
  if (address.includes('.')) return last.at(-1) ?? address
  const zeros = after === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => '0')
  return [...first, ...zeros, ...last].slice(0, 4).join(':')
}

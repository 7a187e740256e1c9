import { BlockList, isIP } from 'node:net'

/** Where nobody outside gets to: RFC 1122, 1918, 3927, 6598; RFC 4193 and 4291. */
const nets = {
  ipv4: [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
  ],
  ipv6: ['::/127', 'fc00::/7', 'fe80::/10'],
} as const
/** Names kept for networks of one's own (RFC 6761, 6762, 8375), and those that routers and offices give out. */
const endings = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/

const own = new BlockList()
for (const family of ['ipv4', 'ipv6'] as const)
  for (const [net = '', prefix] of nets[family].map((one) => one.split('/'))) own.addSubnet(net, Number(prefix), family)

/**
 * Whether a host, as an address names it, can be reached from this computer or its own network alone: loopback, a private
 * address, a name without a dot or with an ending that is kept for such networks. A family's phone finds none of them.
 */
export const isOwnNetwork = (host: string): boolean => {
  const bare = host.replace(/^\[|\]$|\.$/g, '').toLowerCase()
  const version = isIP(bare)
  if (version !== 0) return own.check(bare, version === 6 ? 'ipv6' : 'ipv4')
  return !bare.includes('.') || endings.test(bare)
}

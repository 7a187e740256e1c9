import { isLoopback } from './config/isLoopback.ts'
import { issuerKey } from './policy/issuerKey.ts'

/** Where staff sign in. Holds a secret: never log it. */
export type OidcIssuer = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }

type Given = {
  readonly issuers: string
  readonly clientIds: string
  readonly clientSecrets: string
  readonly isLive: boolean
  readonly isWeak: (secret: string) => boolean
}

const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

/**
 * The three settings of sign-in, each one value or several by commas in the same order, as issuers. Every problem at
 * once, in plain words and without a secret. An issuer is kept as it is written: its last slash belongs to its name.
 */
export const oidcIssuers = (
  { issuers, clientIds, clientSecrets, isLive, isWeak }: Given,
  wrong: (problem: string) => void,
): readonly OidcIssuer[] => {
  const lists = [issuers, clientIds, clientSecrets].map((text) => text.split(',').map((one) => one.trim()))
  const [addresses = [], ids = [], secrets = []] = lists
  const many = Math.max(...lists.map(({ length }) => length)) > 1
  const entry = (name: string, at: number): string => (many ? `${name}: entry ${at + 1}` : name)

  if (new Set(lists.map(({ length }) => length)).size > 1)
    wrong(
      `OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must hold as many entries each, by commas and in the same order, but hold ${lists.map(({ length }) => length).join(', ')}`,
    )
  lists.forEach((list, which) => {
    list.forEach((one, at) => {
      if (one === '') wrong(`${names[which]}: entry ${at + 1} is empty`)
    })
  })
  addresses.forEach((address, at) => {
    const problem = address === '' ? undefined : problemOf(address, isLive)
    if (problem) wrong(`${entry('OIDC_ISSUER', at)} ${problem}`)
  })
  secrets.forEach((secret, at) => {
    if (isLive && secret !== '' && isWeak(secret))
      wrong(`${entry('OIDC_CLIENT_SECRET', at)} is too easy to guess: use at least 16 random characters`)
  })
  if (isTwice(addresses.map((address) => issuerKey(address) ?? address)))
    wrong('OIDC_ISSUER: the same issuer is there twice')
  // Whoever knows it at one provider could pass for this service at the other.
  if (isTwice(secrets)) wrong('OIDC_CLIENT_SECRET: two entries have the same secret')
  return addresses.flatMap((issuer, at) => {
    const [clientId = '', clientSecret = ''] = [ids[at], secrets[at]]
    return issuer && clientId && clientSecret ? [{ issuer, clientId, clientSecret }] : []
  })
}

const problemOf = (address: string, isLive: boolean): string | undefined => {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return 'must be an address that starts with https:// or http://'
  if (url.search || url.hash || url.username) return 'must be an address alone, without ?, # or a user name'
  // Over http anybody on the way could sign in as anybody; on this very machine nobody is on the way.
  if (isLive && url.protocol === 'http:' && !isLoopback(url.hostname)) return 'must start with https:// in live mode'
  if (url.hostname === 'login.microsoftonline.com' && /^\/(common|organizations|consumers)(\/|$)/.test(url.pathname))
    return "is everybody's directory: name the one of your own organisation, by its tenant id"
  return undefined
}

const isTwice = (list: readonly string[]): boolean => {
  const given = list.filter((one) => one !== '')
  return new Set(given).size < given.length
}

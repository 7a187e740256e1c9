import { generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { liveHouse } from './liveHouse.ts'
import type { TestIssuer, Tokens } from './startIssuer.ts'
import { makeWalker } from './walker.ts'

type House = Awaited<ReturnType<typeof liveHouse>>
type Walker = ReturnType<typeof makeWalker>

/** Nobody is signed in, the page is kind and has a way on, and the log has the code and nothing personal. */
const refused = async (house: House, walker: Walker, html: string, code: string): Promise<void> => {
  expect(html).toContain('href="/inbox/sign-in"')
  expect(house.log()).toContain(`"code":"${code}"`)
  expect(house.log()).not.toContain('thrown')
  for (const personal of ['Ada', '"ada"', 'eyJ', 'code=', 'state=']) expect(house.log()).not.toContain(personal)
  expect((await walker.get(`${house.url}/inbox`)).url).toContain('/inbox/sign-in')
}

/** The claims of the ID token as the issuer made it. */
const claimsIn = (tokens: Tokens): JWTPayload =>
  JSON.parse(Buffer.from(String(tokens['id_token']).split('.')[1] ?? '', 'base64url').toString())

const signed = (issuer: TestIssuer, claims: JWTPayload): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: issuer.kid }).sign(issuer.key)

type Forge = (claims: JWTPayload, house: House) => Promise<string>

/** An ID token other than the issuer would have made for this attempt. */
const forgeries: readonly (readonly [what: string, forge: Forge])[] = [
  ['for another client', (claims, { hospital }) => signed(hospital, { ...claims, aud: 'another' })],
  ['of another issuer', (claims, { hospital, council }) => signed(hospital, { ...claims, iss: council.issuer })],
  ['with the nonce of another attempt', (claims, { hospital }) => signed(hospital, { ...claims, nonce: 'another' })],
  ['without a nonce', ({ nonce: _, ...claims }, { hospital }) => signed(hospital, claims)],
  ['past its end', (claims, { hospital }) => signed(hospital, { ...claims, exp: (claims.exp ?? 0) - 7200 })],
  ['not signed at all', async (claims) => `${part({ alg: 'none' })}.${part(claims)}.`],
  [
    'signed with the client secret in place of the issuer’s key',
    (claims, { hospital }) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(hospital.clientSecret)),
  ],
  [
    'signed with somebody else’s key under the issuer’s key id',
    async (claims, { hospital }) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: hospital.kid })
        .sign((await generateKeyPair('RS256')).privateKey),
  ],
  [
    'of somebody else, in the place of who signed in',
    async (claims, { hospital }) => {
      const token = await signed(hospital, claims)
      const [head, , signature] = token.split('.')
      return `${head}.${part({ ...claims, sub: 'both' })}.${signature}`
    },
  ],
]
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('an ID token', () => {
  it.for(forgeries)('%s signs nobody in', async ([, forge]) => {
    const house = await liveHouse()
    const walker = makeWalker()
    house.hospital.meddle(async (tokens) => ({ ...tokens, id_token: await forge(claimsIn(tokens), house) }))
    const page = await walker.signIn(house.url, house.hospital.issuer, { login: 'ada' })
    expect(page.status).toBe(400)
    expect(page.html).toContain('We could not be sure that it was you')
    await refused(house, walker, page.html, 'sign-in/not-proved')
  })

  it('control: signed anew with the issuer’s own key it signs in, so the forgeries fail for what they forge', async () => {
    const house = await liveHouse()
    house.hospital.meddle(async (tokens) => ({ ...tokens, id_token: await signed(house.hospital, claimsIn(tokens)) }))
    const page = await makeWalker().signIn(house.url, house.hospital.issuer, { login: 'ada' })
    expect(page.url).toBe(`${house.url}/inbox`)
  })

  it('that is missing signs nobody in', async () => {
    const house = await liveHouse()
    const walker = makeWalker()
    house.hospital.meddle(async ({ id_token: _, ...tokens }) => tokens)
    const page = await walker.signIn(house.url, house.hospital.issuer, { login: 'ada' })
    await refused(house, walker, page.html, 'sign-in/not-proved')
  })
})

/** Ways back that are not the one this browser began. Each has the person's own honest way back to spoil. */
type Spoil = (back: URL, house: House, walker: Walker) => Promise<URL | string>
const cookieOf = (house: House, walker: Walker): Map<string, string> => walker.jarOf(house.url)

const waysBack: readonly (readonly [what: string, code: string, spoil: Spoil])[] = [
  [
    'with another state',
    'sign-in/other-attempt',
    async (back) => {
      back.searchParams.set('state', 'forged')
      return back
    },
  ],
  [
    'without a state',
    'sign-in/other-attempt',
    async (back) => {
      back.searchParams.delete('state')
      return back
    },
  ],
  [
    'with a code that was never given',
    'sign-in/used',
    async (back) => {
      back.searchParams.set('code', 'guessed')
      return back
    },
  ],
  [
    'with neither a code nor an error',
    'sign-in/not-proved',
    async (back) => {
      back.searchParams.delete('code')
      return back
    },
  ],
  [
    'that says it is from the other issuer',
    'sign-in/not-proved',
    async (back, { council }) => {
      back.searchParams.set('iss', council.issuer)
      return back
    },
  ],
  [
    'that hides which issuer it is from',
    'sign-in/not-proved',
    async (back) => {
      back.searchParams.delete('iss')
      return back
    },
  ],
  [
    'in a browser that began nothing (somebody else’s link)',
    'sign-in/no-attempt',
    async (back, house, walker) => {
      cookieOf(house, walker).clear()
      return back
    },
  ],
  [
    'with a cookie of another make',
    'sign-in/no-attempt',
    async (back, house, walker) => {
      cookieOf(house, walker).set('k8', 'forged')
      return back
    },
  ],
  [
    'with an attempt that was changed',
    'sign-in/no-attempt',
    async (back, house, walker) => {
      const sealed = cookieOf(house, walker).get('k8') ?? ''
      const at = sealed.lastIndexOf('.') + 1
      cookieOf(house, walker).set(
        'k8',
        `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`,
      )
      return back
    },
  ],
  [
    'more than ten minutes after it was begun',
    'sign-in/no-attempt',
    async (back, house) => {
      house.wait(11)
      return back
    },
  ],
  [
    'of a tab that another tab overtook',
    'sign-in/other-attempt',
    async (back, house, walker) => {
      await walker.once(`${house.url}/inbox/sign-in`, { issuer: house.hospital.issuer })
      return back
    },
  ],
  [
    'with the code of somebody else’s attempt, in the person’s own attempt',
    'sign-in/used',
    async (back, house) => {
      const theirs = new URL(await makeWalker().toWayBack(house.url, house.hospital.issuer, { login: 'both' }))
      back.searchParams.set('code', theirs.searchParams.get('code') ?? '')
      return back
    },
  ],
]

describe('a way back', () => {
  it.for(waysBack)('%s is refused (%s)', async ([, code, spoil]) => {
    const house = await liveHouse()
    const walker = makeWalker()
    const back = await walker.toWayBack(house.url, house.hospital.issuer, { login: 'ada' })
    const spoilt = await spoil(new URL(back), house, walker)
    const page = await walker.get(String(spoilt))
    expect(page.status).toBe(400)
    await refused(house, walker, page.html, code)
  })

  it('used before is refused, also with the attempt’s own cookie put back', async () => {
    const house = await liveHouse()
    const walker = makeWalker()
    const back = await walker.toWayBack(house.url, house.hospital.issuer, { login: 'ada' })
    const jar = walker.jarOf(house.url)
    const attempt = jar.get('k8') ?? ''
    expect((await walker.get(back)).url).toBe(`${house.url}/inbox`)
    expect(jar.has('k8')).toBe(false)

    jar.clear()
    expect((await walker.get(back)).html).toContain('Please sign in once more')
    jar.set('k8', attempt)
    const page = await walker.get(back)
    await refused(house, walker, page.html, 'sign-in/used')
  })

  it('looked at ahead without a body does not use up the code', async () => {
    const house = await liveHouse()
    const walker = makeWalker()
    const back = await walker.toWayBack(house.url, house.hospital.issuer, { login: 'ada' })
    const cookie = `k8=${walker.jarOf(house.url).get('k8')}`
    expect((await fetch(back, { method: 'HEAD', headers: { cookie } })).status).toBe(405)
    expect((await walker.get(back)).url).toBe(`${house.url}/inbox`)
  })

  it('of an overtaken tab leaves the newer attempt as it is', async () => {
    const house = await liveHouse()
    const walker = makeWalker()
    const first = await walker.toWayBack(house.url, house.hospital.issuer, { login: 'ada' })
    const second = await walker.toWayBack(house.url, house.hospital.issuer, { login: 'ada' })
    expect((await walker.get(first)).html).toContain('somewhere else')
    expect((await walker.get(second)).url).toBe(`${house.url}/inbox`)
  })

  it('with the wrong half of PKCE is refused by the issuer', async () => {
    const house = await liveHouse()
    const [ada, eve] = [makeWalker(), makeWalker()]
    // Eve has Ada's code, and the state to go with it, but not the secret Ada's browser keeps.
    const stolen = new URL(await ada.toWayBack(house.url, house.hospital.issuer, { login: 'ada' }))
    const own = new URL(await eve.toWayBack(house.url, house.hospital.issuer, { login: 'stranger' }))
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '')
    await refused(house, eve, (await eve.get(own.href)).html, 'sign-in/used')
  })
})

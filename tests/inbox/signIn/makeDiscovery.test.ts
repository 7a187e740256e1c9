import nock from 'nock'
import { afterEach, expect, it } from 'vitest'
import { makeDiscovery } from '../../../src/inbox/signIn/makeDiscovery.ts'
import { at } from '../../store/samples.ts'

const here = 'https://login.microsoftonline.com'
const client = { clientId: 'attune', clientSecret: 'the client secret of a test, long' }
const says = (tenant: string, issuer: string) =>
  nock(here)
    .get(`/${tenant}/v2.0/.well-known/openid-configuration`)
    .reply(200, { issuer, token_endpoint: `${here}/token`, authorization_endpoint: `${here}/authorize` })

afterEach(() => nock.cleanAll())

it('a directory that speaks for any organisation is not the issuer that was meant', async () => {
  const discover = makeDiscovery(() => at(0), 2)
  says('common', `${here}/{tenantid}/v2.0`)
  await expect(discover({ issuer: `${here}/common/v2.0`, ...client })).rejects.toThrow()
  // The control: one organisation's own directory is.
  says('our-trust', `${here}/our-trust/v2.0`)
  const found = await discover({ issuer: `${here}/our-trust/v2.0`, ...client })
  expect(found.serverMetadata().issuer).toBe(`${here}/our-trust/v2.0`)
})

it('a failure is not kept: the next person tries again', async () => {
  const discover = makeDiscovery(() => at(0), 2)
  const ours = { issuer: `${here}/our-trust/v2.0`, ...client }
  nock(here).get('/our-trust/v2.0/.well-known/openid-configuration').reply(503)
  await expect(discover(ours)).rejects.toThrow()
  says('our-trust', ours.issuer)
  expect((await discover(ours)).serverMetadata().issuer).toBe(ours.issuer)
  // Kept: nothing is asked a second time.
  expect((await discover(ours)).serverMetadata().issuer).toBe(ours.issuer)
})

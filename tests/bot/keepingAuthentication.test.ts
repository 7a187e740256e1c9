import { expect, test } from 'vitest'
import { KeepingAuthentication } from '../../src/bot/keepingAuthentication.ts'

/** Authentication with no app id, counting how often credentials are made: once for each client. */
const begin = () => {
  let made = 0
  let isBroken = false
  const authentication = new KeepingAuthentication(
    {},
    {
      isValidAppId: async () => true,
      isAuthenticationDisabled: async () => true,
      createCredentials: async () => {
        made += 1
        if (isBroken) throw new Error('no credentials just now')
        return { signRequest: async (request) => request }
      },
    },
  )
  const clientFor = async (serviceUrl: string) => {
    const activity = JSON.parse(JSON.stringify({ type: 'message', channelId: 'emulator', serviceUrl }))
    const { connectorFactory, audience } = await authentication.authenticateRequest(activity, '')
    return await connectorFactory?.create(serviceUrl, audience)
  }
  return {
    clientFor,
    made: () => made,
    break: (broken: boolean) => {
      isBroken = broken
    },
  }
}

test('one client serves every turn of a service address, and no other address', async () => {
  const { clientFor, made } = begin()
  const first = await clientFor('https://one.example')
  expect(first).toBeDefined()
  expect(await clientFor('https://one.example')).toBe(first)
  expect(made()).toBe(1)
  const other = await clientFor('https://two.example')
  expect(other).not.toBe(first)
  expect(other).toHaveProperty('baseUri', 'https://two.example')
})

test('a client that could not be made is tried again', async () => {
  const { clientFor, break: setBroken } = begin()
  setBroken(true)
  await expect(clientFor('https://one.example')).rejects.toThrow('no credentials')
  setBroken(false)
  expect(await clientFor('https://one.example')).toBeDefined()
})

test('however many addresses are named, only so many clients are kept', async () => {
  const { clientFor, made } = begin()
  const first = await clientFor('https://0.example')
  for (let at = 1; at <= 100; at += 1) await clientFor(`https://${at}.example`)
  expect(await clientFor('https://0.example')).not.toBe(first)
  expect(made()).toBe(102)
})
